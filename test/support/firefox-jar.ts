import type { Cookie, PartitionKey, SameSite } from "../../src/core/cookie";
import type { DrivenBrowser } from "./driver";
import type { FirefoxChrome } from "./firefox-chrome";

/** The jar as Firefox's cookie service holds it. */
export function firefoxJar(
  chrome: FirefoxChrome,
): Pick<DrivenBrowser, "jar" | "plant" | "emptyJar"> {
  return {
    async jar() {
      const held = await chrome.run(readAll);
      return held.filter(({ userContextId }) => userContextId === 0).map(decode);
    },
    plant: (cookie) => chrome.run(add, encode(cookie)),
    emptyJar: () => chrome.run(() => Services.cookies.removeAll()),
  };
}

/** The fields of nsICookie that identify and describe a cookie. */
interface HeldCookie {
  readonly host: string;
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly isSecure: boolean;
  readonly isHttpOnly: boolean;
  readonly isSession: boolean;
  /** Milliseconds since the epoch. */
  readonly expiry: number;
  readonly sameSite: number;
  readonly isPartitioned: boolean;
  /** Origin attribute, such as `(https,example.org)` or `(https,example.org,f)`; "" for none. */
  readonly partitionKey: string;
  readonly userContextId: number;
}

declare const Services: {
  readonly cookies: {
    readonly cookies: readonly (Omit<HeldCookie, "partitionKey" | "userContextId"> & {
      readonly originAttributes: Pick<HeldCookie, "partitionKey" | "userContextId">;
    })[];
    add(...fields: readonly unknown[]): { readonly result: number };
    removeAll(): void;
  };
};

/** Runs in Firefox's window. */
function readAll(): HeldCookie[] {
  return Services.cookies.cookies.map((cookie) => ({
    host: cookie.host,
    name: cookie.name,
    value: cookie.value,
    path: cookie.path,
    isSecure: cookie.isSecure,
    isHttpOnly: cookie.isHttpOnly,
    isSession: cookie.isSession,
    expiry: cookie.expiry,
    sameSite: cookie.sameSite,
    isPartitioned: cookie.isPartitioned,
    partitionKey: cookie.originAttributes.partitionKey,
    userContextId: cookie.originAttributes.userContextId,
  }));
}

/** Runs in Firefox's window. */
function add(cookie: HeldCookie): void {
  const BOTH_SCHEMES = 3;
  const { result } = Services.cookies.add(
    cookie.host,
    cookie.path,
    cookie.name,
    cookie.value,
    cookie.isSecure,
    cookie.isHttpOnly,
    cookie.isSession,
    cookie.expiry,
    { partitionKey: cookie.partitionKey, userContextId: cookie.userContextId },
    cookie.sameSite,
    BOTH_SCHEMES,
    cookie.isPartitioned,
  );
  if (result !== 0) throw new Error(`Firefox keeps no such cookie (nsICookieValidation ${result})`);
}

function decode(cookie: HeldCookie): Cookie {
  return {
    name: cookie.name,
    value: cookie.value,
    domain: cookie.host.replace(/^\./, ""),
    hostOnly: !cookie.host.startsWith("."),
    path: cookie.path,
    secure: cookie.isSecure,
    httpOnly: cookie.isHttpOnly,
    sameSite: SAME_SITE.find(([, number]) => number === cookie.sameSite)![0],
    expires: cookie.isSession ? null : cookie.expiry / 1000,
    partitionKey: decodePartition(cookie),
    storeId: "firefox-default",
  };
}

function encode(cookie: Cookie): HeldCookie {
  return {
    host: cookie.hostOnly ? cookie.domain : `.${cookie.domain}`,
    name: cookie.name,
    value: cookie.value,
    path: cookie.path,
    isSecure: cookie.secure,
    isHttpOnly: cookie.httpOnly,
    isSession: cookie.expires === null,
    expiry: Math.round((cookie.expires ?? Date.now() / 1000 + 86_400) * 1000),
    sameSite: SAME_SITE.find(([name]) => name === cookie.sameSite)![1],
    isPartitioned: cookie.partitionKey !== null,
    partitionKey: cookie.partitionKey ? encodePartition(cookie.domain, cookie.partitionKey) : "",
    userContextId: 0,
  };
}

/** nsICookie's constants. */
const SAME_SITE: readonly (readonly [SameSite, number])[] = [
  ["no_restriction", 0],
  ["lax", 1],
  ["strict", 2],
  ["unspecified", 256],
];

// Firefox: the attribute's `f` stands for a foreign page between two of the same site only; that a
// frame of another site has such an ancestor goes without saying there.

function decodePartition({ host, partitionKey }: HeldCookie): PartitionKey | null {
  if (partitionKey === "") return null;
  const [scheme, site = "", ...rest] = partitionKey.slice(1, -1).split(",");
  return {
    topLevelSite: `${scheme}://${site}`,
    hasCrossSiteAncestor: rest.includes("f") || !isWithin(host, site),
  };
}

function encodePartition(host: string, key: PartitionKey): string {
  const [scheme, site = ""] = key.topLevelSite.split("://");
  const flag = key.hasCrossSiteAncestor && isWithin(host, site) ? ",f" : "";
  return `(${scheme},${site}${flag})`;
}

function isWithin(host: string, site: string): boolean {
  return `.${host}`.endsWith(`.${site}`);
}
