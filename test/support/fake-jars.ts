import type { Browser, JarQuery } from "../../src/app/ports";
import { type WriteAnswer, writeChanges, type WriteReport } from "../../src/app/write";
import type { Cookie } from "../../src/core/cookie";
import { cookieKeyId } from "../../src/core/cookie-key";
import type { Change } from "../../src/core/edit/change";
import type { Consent } from "../../src/core/edit/questions";
import { cookieWith } from "./cookie";

/** The site of `cookieWith`'s cookies, in Chromium's default store. */
export const JAR: JarQuery = {
  site: "example.com",
  storeId: "0",
  pattern: "*://*.example.com/*",
};

export const add = (after: Cookie): Change => ({ before: null, after });
export const remove = (before: Cookie): Change => ({ before, after: null });
export const edit = (before: Cookie, stated: Partial<Cookie>): Change => ({
  before,
  after: { ...before, ...stated },
});

/** `count` cookies named `n0`, `n1`, … */
export function manyCookies(count: number, stated: Partial<Cookie> = {}): Cookie[] {
  return Array.from({ length: count }, (_, index) => cookieWith({ name: `n${index}`, ...stated }));
}

/** A listing as a set: the order is the browser's affair. */
export function sorted(cookies: readonly Cookie[]): readonly Cookie[] {
  const byKey = (a: Cookie, b: Cookie) => (cookieKeyId(a) < cookieKeyId(b) ? -1 : 1);
  return cookies.toSorted(byKey);
}

export function write(
  browser: Browser,
  changes: readonly Change[],
  consents: readonly Consent[] = [],
): Promise<WriteAnswer> {
  return writeChanges(browser, JAR, {
    label: { deed: "edit", name: null, count: changes.length },
    changes,
    consents,
    undoneFrom: null,
    undoes: null,
  });
}

/** The same where nothing may be asked. */
export async function written(
  browser: Browser,
  changes: readonly Change[],
  consents: readonly Consent[] = [],
): Promise<WriteReport> {
  return reportOf(await write(browser, changes, consents));
}

export function reportOf(answer: WriteAnswer | null): WriteReport {
  if (answer?.kind !== "written") throw new Error(`not written: ${JSON.stringify(answer)}`);
  return answer;
}
