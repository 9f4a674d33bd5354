import type { CookieStore } from "../../src/app/ports";
import type { Cookie } from "../../src/core/cookie";
import { cookieKeyId } from "../../src/core/cookie-key";
import type { UserAgent } from "../../src/core/user-agent";
import { cookieWith } from "../support/cookie";

/** A cookie store under contract: a real browser's by way of the extension, or the one in memory. */
export interface Subject {
  readonly userAgent: UserAgent;
  readonly storeId: string;
  readonly cookies: Pick<CookieStore, "set" | "expire">;
  /** `pattern`: what the application would ask for this site; every site is granted anyway. */
  list(site: string, pattern?: string): Promise<readonly Cookie[]>;
  listEnded(site: string): Promise<readonly Cookie[]>;
  /** What an extension lists that may reach only this pattern. */
  listWith(pattern: string, site: string): Promise<readonly Cookie[]>;
  /** The browser's own word for the site of a tab at this address. */
  topLevelSite(scheme: "http" | "https", host: string): Promise<string | undefined>;
  /** The application's forecast whether the API can address this path, made in that browser. */
  isPathKept(path: string): Promise<boolean>;
  /** Names of the cookies that `onChanged` told of, since `empty`. */
  changed(): Promise<readonly string[]>;
  /** The whole jar, read past the extension. */
  jar(): Promise<readonly Cookie[]>;
  /** Puts cookies of one host into the jar past the extension, as its server would. */
  plant(...cookies: readonly Cookie[]): Promise<void>;
  empty(): Promise<void>;
  /** Seconds since the epoch. */
  now(): number;
  /** Until `now` is past this time. */
  passTo(time: number): Promise<void>;
  close(): Promise<void>;
}

export const SITE = "shop.test";

/** Sets cookies one after the other, so that their ages are in order. */
export async function setAll({ cookies }: Subject, wanted: readonly Cookie[]): Promise<void> {
  for (const cookie of wanted) await cookies.set(cookie);
}

/** A cookie of app.shop.test in the subject's store. */
export function shopCookie({ storeId }: Subject, stated: Partial<Cookie> = {}): Cookie {
  return cookieWith({ domain: "app.shop.test", storeId, ...stated });
}

/** In an order that says nothing: what browsers order by is not asked here. */
export function byKey(cookies: readonly Cookie[]): readonly Cookie[] {
  return cookies.toSorted((a, b) => (cookieKeyId(a) < cookieKeyId(b) ? -1 : 1));
}

/** Five cookies that differ only in path, host-only or partition, as in M1. */
export function fiveTwins(subject: Subject): readonly Cookie[] {
  const twin = (value: string, stated: Partial<Cookie>) =>
    shopCookie(subject, { name: "a", value, secure: true, sameSite: "no_restriction", ...stated });
  return [
    twin("host", {}),
    twin("host-deep", { path: "/deep" }),
    twin("domain", { hostOnly: false }),
    twin("domain-deep", { hostOnly: false, path: "/deep" }),
    twin("partitioned", {
      partitionKey: { topLevelSite: "https://other.test", hasCrossSiteAncestor: true },
    }),
  ];
}
