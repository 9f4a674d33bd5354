import type { Browser } from "webextension-polyfill";
import { isDeepStrictEqual } from "node:util";
import type { Cookie } from "../../../src/core/cookie";
import type { Change } from "../../../src/core/edit/change";
import type { DrivenView } from "../../support/driver";
import { choose, openRow, turnSwitch, waitForRows } from "../../support/lens-view";
import type { Operation } from "./operations";

/** Starts an operation as a person does, by pointer and keys, up to the press that writes. */
export async function begin(view: DrivenView, operation: Operation): Promise<void> {
  if (operation.deed === "undo") {
    await view.click('button[aria-keyshortcuts="Control+Z Meta+Z"]');
    return;
  }
  const [first, ...more] = operation.changes;
  if (first === undefined) throw new Error("there is nothing to do");
  if (operation.search !== undefined) await deleteShown(view, operation.search, more.length + 1);
  else await beginOne(view, first);
}

async function beginOne(view: DrivenView, { before, after }: Change): Promise<void> {
  if (before === null) {
    await view.click('button[aria-keyshortcuts="N"]');
    await view.waitFor(() => document.querySelector("#draft-name"));
  } else {
    // Values begin differently from cookie to cookie, so that each finds its own row.
    await search(view, before.value.slice(0, before.value.indexOf("z") + 1), 1);
    await openRow(view, 0);
  }
  if (after === null) {
    await view.click('button[aria-label="Delete"]');
    return;
  }
  await fill(view, before, after);
  const save = 'button[aria-keyshortcuts^="Control+Enter"]';
  await view.waitFor(
    (button: string) => document.querySelector(`${button}[aria-disabled="false"]`),
    save,
  );
  await view.click(save);
}

async function fill(view: DrivenView, before: Cookie | null, after: Cookie): Promise<void> {
  const isNew = <F extends keyof Cookie>(field: F) =>
    before === null || !isDeepStrictEqual(before[field], after[field]);
  if (isNew("name")) await view.fill("#draft-name", after.name);
  if (isNew("value")) await fillValue(view, before?.value ?? "", after.value);
  if (isNew("path")) await view.fill("#draft-path", after.path);
  if (before !== null && (isNew("domain") || isNew("hostOnly"))) {
    await choose(view, "Who gets it", after.domain, after.hostOnly ? "only this" : "and all below");
  }
  if (before !== null && isNew("secure")) await turnSwitch(view, "Secure");
  if (before !== null && isNew("httpOnly")) await turnSwitch(view, "HttpOnly");
  if (before !== null && isNew("sameSite"))
    await choose(view, "SameSite", SAME_SITE[after.sameSite]);
  if (before !== null && isNew("partitionKey")) {
    const key = after.partitionKey;
    const words = key === null ? "everywhere" : `only inside ${key.topLevelSite}`;
    await choose(view, "Partition", words);
  }
}

/** What is only longer is typed at its end. */
async function fillValue(view: DrivenView, before: string, after: string): Promise<void> {
  const isLonger = before !== "" && after.startsWith(before);
  if (isLonger) await view.type("#draft-value", after.slice(before.length));
  else await view.fill("#draft-value", after);
}

const SAME_SITE = { strict: "Strict", lax: "Lax", no_restriction: "None", unspecified: "not set" };

/** Deletes all that a search shows. */
async function deleteShown(view: DrivenView, wanted: string, count: number): Promise<void> {
  await search(view, wanted, count);
  // What just happened stands where the deletion is offered, until it is dismissed.
  await view.waitFor((words: string) => {
    const buttons = [...document.querySelectorAll<HTMLElement>("footer button")];
    const isOffered = buttons.some((button) => button.innerText.trim() === words);
    if (!isOffered) document.querySelector<HTMLElement>('[aria-label^="Dismiss"]')?.click();
    return isOffered;
  }, `Delete ${count} shown`);
  await view.click("footer button", { text: `Delete ${count} shown` });
  await view.click("footer button", { text: `Delete ${count}` });
}

async function search(view: DrivenView, wanted: string, count: number): Promise<void> {
  await view.fill("search input", wanted);
  await waitForRows(view, count);
}

/** Goes on with whatever is asked, until the write is over or the view was cut; tells whether it was. */
export async function finish(view: DrivenView, record: string, before: string): Promise<boolean> {
  for (;;) {
    const state = await view.waitFor(readState, record, before);
    if (state !== "asked") return state === "cut";
    await view.click("dialog[open] button:last-child");
    await view.waitFor(() => document.querySelector("dialog[open]") === null);
  }
}

declare const browser: Browser | undefined;
declare const chrome: Browser;

interface Recorded {
  readonly journals: readonly unknown[];
  readonly levels: readonly { readonly id: string; readonly effects: readonly unknown[] }[];
  readonly untold: unknown;
}

/** Runs in the page. */
async function readState(record: string, before: string) {
  if ((globalThis as { isCut?: boolean }).isCut === true) return "cut";
  if (document.querySelector("dialog[open]") !== null) return "asked";
  const { session } = (typeof browser === "undefined" ? chrome : browser).storage;
  const json = (await session.get(record))[record] as string | undefined;
  const recorded = json === undefined ? undefined : (JSON.parse(json) as Recorded);
  if (recorded === undefined || recorded.journals.length > 0) return undefined;
  return recorded.levels.map(({ id }) => id).join() === before ? undefined : "written";
}

/** The ids of the levels of undo, once no write is under way and the list has told of one that was cut off. */
export function settledLevels(view: DrivenView, record: string): Promise<string> {
  return recordedLevels(view, record, "told");
}

/** Waits until a write that was cut off is finished or taken back; where there is no list, none is told of. */
export async function untilFinished(view: DrivenView, record: string): Promise<void> {
  await recordedLevels(view, record, "finished");
}

async function recordedLevels(
  view: DrivenView,
  record: string,
  until: "told" | "finished",
): Promise<string> {
  const levels = await view.waitFor(
    async (key: string, isToBeTold: boolean) => {
      const { session } = (typeof browser === "undefined" ? chrome : browser).storage;
      const json = (await session.get(key))[key] as string | undefined;
      const recorded = json === undefined ? undefined : (JSON.parse(json) as Recorded);
      if (recorded !== undefined && recorded.journals.length > 0) return undefined;
      // Its being told is a write of its own, which must not be taken for one of the next operation's.
      if (isToBeTold && recorded !== undefined && recorded.untold !== null) return undefined;
      return { ids: (recorded?.levels ?? []).map(({ id }) => id).join() };
    },
    record,
    until === "told",
  );
  return levels.ids;
}
