import type { CookieStore, JarQuery, SetAnswer } from "../app/ports";
import type { Cookie } from "../core/cookie";
import { decodeCookie, encodeCookie } from "./cookie-codec";
import { cookiesApi, isFirefox } from "./webext";

/** Any date in the past expires a cookie; one second keeps clear of what 0 means to some browsers. */
const PAST = 1;

export const cookieStore: CookieStore = {
  list: async (query) => (await listHeld(query)).filter((cookie) => !hasEnded(cookie)),

  listEnded: async (query) => (isFirefox ? (await listHeld(query)).filter(hasEnded) : []),

  set: (cookie) => ask(cookie),

  // Never cookies.remove: it takes other cookies of the same name with it (M1).
  // Only the key tells what is expired; the rest must pass checks that the stored cookie may not have met.
  expire: (cookie) =>
    ask({
      ...cookie,
      value: cookie.name === "" ? cookie.value : "",
      sameSite: "unspecified",
      expires: PAST,
    }),

  onChanged(listener) {
    const heard = ({ cookie }: { cookie: Parameters<typeof decodeCookie>[0] }) =>
      listener(decodeCookie(cookie));
    cookiesApi.onChanged.addListener(heard);
    return () => cookiesApi.onChanged.removeListener(heard);
  },
};

/** Firefox: goes on listing what has ended until it clears it away. No request gets it any more. */
async function listHeld({ site, storeId, pattern }: JarQuery): Promise<readonly Cookie[]> {
  // Firefox: no filter by domain or URL finds what a page of an IPv6 address has set.
  const isUnfiltered = isFirefox && site.startsWith("[");
  const found = await cookiesApi.getAll({
    ...(isUnfiltered ? {} : { domain: site }),
    storeId,
    // An empty key means every partition and the unpartitioned jar (M4).
    partitionKey: {},
    // Firefox: without it getAll throws where first-party isolation is on.
    ...(isFirefox ? { firstPartyDomain: null } : {}),
  });
  // Chromium: the filter finds `app.localhost` for `localhost`, and all of github.io for `github.io`: other sites.
  const isAlone = pattern === `*://${site}/*`;
  return found.map(decodeCookie).filter(({ domain }) => !isAlone || domain === site);
}

function hasEnded({ expires }: Cookie): boolean {
  return expires !== null && expires <= Date.now() / 1000;
}

/** What `set` resolves with is ignored: it is the first match by name and URL, not what was written (M2). */
async function ask(cookie: Cookie): Promise<SetAnswer> {
  try {
    await cookiesApi.set(encodeCookie(cookie));
    return "answered";
  } catch (error) {
    // Firefox puts the whole cookie into the message: read it, never pass it on.
    return isPermissionError(error) ? "no-permission" : "refused";
  }
}

function isPermissionError(error: unknown): boolean {
  const message = error instanceof Error ? error.message : "";
  return /^(No host permissions|Permission denied)/.test(message);
}
