import type { Cookies } from "webextension-polyfill";

import { APPLICATION_PAGE } from "./application-page";
import type { BenchChromium } from "./bench-chromium";
import { type Installed, inTurn, type Measured } from "./open";

/**
 * Milliseconds to delete all cookies and to have them back: by the write that the interface's own
 * buttons make, and by the same calls at once and one listing.
 */
export type BulkTimes = Readonly<
  Record<Measured, { readonly deleted: readonly number[]; readonly undone: readonly number[] }>
>;

interface Timed {
  readonly deleted: number;
  readonly undone: number;
}

/** Each time in a fresh page and with no other open, since each would hear of the other's changes. */
export async function measureBulk(
  chromium: BenchChromium,
  installed: Installed,
  count: number,
  rounds: number,
): Promise<BulkTimes> {
  await chromium.fill(count);
  const pages = {
    lens: `chrome-extension://${installed.lens}/${APPLICATION_PAGE}`,
    floor: `chrome-extension://${installed.floor}/manifest.json`,
  };
  const deletes = { lens: deleteByLens, floor: deleteBarely };
  const times = { lens: noTimes(), floor: noTimes() };
  // The first round is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const measured of inTurn(round)) {
      const page = await chromium.page(pages[measured]);
      const timed = await page.run(deletes[measured], count);
      await page.close();
      if (round === 0) continue;
      times[measured].deleted.push(timed.deleted);
      times[measured].undone.push(timed.undone);
    }
  }
  return times;
}

const noTimes = () => ({ deleted: [] as number[], undone: [] as number[] });

declare const chrome: {
  readonly cookies: {
    getAll(details: object): Promise<readonly Cookies.Cookie[]>;
    set(details: object): Promise<unknown>;
  };
};

// The functions below run in the extension's page.

async function deleteByLens(count: number): Promise<Timed> {
  const lens = globalThis.benchLens;
  const settled = (wanted: number) =>
    new Promise<void>((resolve) => {
      const isSettled = () => !lens.state().isWriting && lens.state().cookies.length === wanted;
      const look = () => {
        if (!isSettled()) return;
        stop();
        resolve();
      };
      const stop = lens.subscribe(look);
      look();
    });
  await settled(count);
  const changes = lens.state().cookies.map((before) => ({ before, after: null }));
  const start = performance.now();
  await lens.write({ deed: "delete", name: null, count }, changes);
  const deleted = performance.now();
  await settled(0);
  const again = performance.now();
  await lens.undo();
  const undone = performance.now();
  await settled(count);
  return { deleted: deleted - start, undone: undone - again };
}

async function deleteBarely(count: number): Promise<Timed> {
  const details = { domain: "shop.test", partitionKey: {} };
  const cookies = await chrome.cookies.getAll(details);
  const expect = async (wanted: number) => {
    const { length } = await chrome.cookies.getAll(details);
    if (length !== wanted) throw new Error(`${length} cookies instead of ${wanted}`);
  };
  if (cookies.length !== count) throw new Error(`${cookies.length} cookies instead of ${count}`);
  const stored = cookies.map((cookie) => ({
    url: `https://${cookie.domain.replace(/^\./, "")}/`,
    name: cookie.name,
    value: cookie.value,
    path: cookie.path,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: cookie.sameSite,
    // A host-only cookie must not name its domain, nor a session cookie a date.
    domain: cookie.hostOnly ? undefined : cookie.domain,
    expirationDate: cookie.expirationDate,
  }));
  const start = performance.now();
  await Promise.all(stored.map((one) => chrome.cookies.set({ ...one, expirationDate: 1 })));
  await expect(0);
  const deleted = performance.now();
  await Promise.all(stored.map((one) => chrome.cookies.set(one)));
  await expect(count);
  return { deleted: deleted - start, undone: performance.now() - deleted };
}
