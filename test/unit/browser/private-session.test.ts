import { beforeEach, expect, test, vi } from "vitest";
import { privateSession } from "../../../src/browser/private-session";

interface BrowserWindow {
  readonly id: number;
  readonly incognito: boolean;
}

const browser = vi.hoisted(() => ({
  open: [] as BrowserWindow[],
  opened: new Set<(window: BrowserWindow) => void>(),
  closed: new Set<(id: number) => void>(),
}));

vi.mock("../../../src/browser/webext", () => {
  const eventOf = <L>(listeners: Set<L>) => ({
    addListener: (listener: L) => listeners.add(listener),
    removeListener: (listener: L) => listeners.delete(listener),
  });
  const windows = {
    getAll: async () => [...browser.open],
    onCreated: eventOf(browser.opened),
    onRemoved: eventOf(browser.closed),
  };
  return { webext: { windows } };
});

const ordinary = { id: 1, incognito: false };
const hidden = { id: 2, incognito: true };
const another = { id: 3, incognito: true };

let ended: number;
let stop: () => void;
beforeEach(() => {
  ended = 0;
  browser.open = [ordinary];
  stop = privateSession.onEnded(() => (ended += 1));
  return () => stop();
});

/** Lets what was asked of the browser be answered. */
const answered = () => new Promise((resolve) => setImmediate(resolve));

async function open(window: BrowserWindow): Promise<void> {
  browser.open.push(window);
  for (const listener of browser.opened) listener(window);
  await answered();
}

async function close({ id }: BrowserWindow): Promise<void> {
  browser.open = browser.open.filter((window) => window.id !== id);
  for (const listener of browser.closed) listener(id);
  await answered();
}

test("ends with the last private window, not with one of two, nor with an ordinary one", async () => {
  browser.open.push(hidden, another);
  await close(ordinary);
  await close(hidden);
  expect(ended).toBe(0);
  await close(another);
  expect(ended).toBe(1);
});

test("ends although the browser still names the window that closes", async () => {
  browser.open.push(hidden);
  for (const listener of browser.closed) listener(hidden.id);
  await answered();
  expect(ended).toBe(1);
});

test("has ended at the latest when the first window of the next one opens", async () => {
  browser.open.push(hidden);
  for (const listener of browser.closed) listener(hidden.id);
  browser.open = [ordinary];
  await open(another);
  expect(ended).toBeGreaterThan(0);
  const before = ended;
  await open(hidden);
  await open({ id: 4, incognito: false });
  expect(ended).toBe(before);
});

test("is not told any more once nobody listens", async () => {
  stop();
  await open(hidden);
  await close(hidden);
  expect(ended).toBe(0);
});
