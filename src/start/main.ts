// First of all, so that the browser looks for the cookies while the views' own modules run.
import { opening, tabId } from "./opening";
import { platform } from "../browser/platform";
import { mount } from "../ui/mount";

const isPopup = document.documentElement.dataset["surface"] === "popup";
void mount(document.body, platform, isPopup ? "popup" : "page", tabId, opening);
