import type { CDPSession, Protocol } from "puppeteer-core";

import type { Cookie, SameSite } from "../../src/core/cookie";
import type { DrivenBrowser } from "./driver";

/** The jar as the protocol gives it, on the browser's own session. */
export function chromiumJar(
  session: Pick<CDPSession, "send">,
): Pick<DrivenBrowser, "jar" | "plant" | "emptyJar"> {
  return {
    async jar() {
      const { cookies } = await session.send("Storage.getCookies");
      return cookies.map(decode);
    },
    async plant(cookie) {
      await session.send("Storage.setCookies", { cookies: [encode(cookie)] });
    },
    emptyJar: () => session.send("Storage.clearCookies"),
  };
}

function decode(cookie: Protocol.Network.Cookie): Cookie {
  return {
    name: cookie.name,
    value: cookie.value,
    domain: cookie.domain.replace(/^\./, ""),
    hostOnly: !cookie.domain.startsWith("."),
    path: cookie.path,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: cookie.sameSite ? FROM_PROTOCOL[cookie.sameSite] : "unspecified",
    expires: cookie.session ? null : cookie.expires,
    partitionKey: cookie.partitionKey ?? null,
    storeId: "0",
  };
}

function encode(cookie: Cookie): Protocol.Network.CookieParam {
  const { sameSite, expires, partitionKey } = cookie;
  return {
    name: cookie.name,
    value: cookie.value,
    // A host-only cookie is one that has a URL and no Domain.
    url: `${cookie.secure ? "https" : "http"}://${cookie.domain}/`,
    ...(!cookie.hostOnly && { domain: `.${cookie.domain}` }),
    path: cookie.path,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    ...(sameSite !== "unspecified" && { sameSite: TO_PROTOCOL[sameSite] }),
    ...(expires !== null && { expires }),
    ...(partitionKey && { partitionKey }),
  };
}

const FROM_PROTOCOL: Readonly<Record<Protocol.Network.CookieSameSite, SameSite>> = {
  Strict: "strict",
  Lax: "lax",
  None: "no_restriction",
};

const TO_PROTOCOL: Readonly<
  Record<Exclude<SameSite, "unspecified">, Protocol.Network.CookieSameSite>
> = { strict: "Strict", lax: "Lax", no_restriction: "None" };
