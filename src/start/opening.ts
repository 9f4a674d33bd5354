import { openSite } from "../app/open";
import { platform } from "../browser/platform";

const asked = new URLSearchParams(location.search).get("tab");

/** The tab that the address names; undefined means the active one, as it always is for the popup. */
export const tabId = asked !== null && /^\d+$/.test(asked) ? Number(asked) : undefined;

export const opening = openSite(platform, tabId);
