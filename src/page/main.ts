import { openSite } from "../app/open";
import { platform } from "../browser/platform";

const asked = new URLSearchParams(location.search).get("tab");
const tabId = asked !== null && /^\d+$/.test(asked) ? Number(asked) : undefined;
// Asked for first: the browser looks for the cookies while the views load.
const opening = openSite(platform, tabId);
const { mount } = await import("../ui/mount");
await mount(document.body, platform, "page", tabId, opening);
