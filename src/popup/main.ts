import { openSite } from "../app/open";
import { platform } from "../browser/platform";

// Asked for first: the browser looks for the cookies while the views load.
const opening = openSite(platform, undefined);
const { mount } = await import("../ui/mount");
await mount(document.body, platform, "popup", undefined, opening);
