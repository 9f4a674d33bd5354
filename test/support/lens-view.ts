import type { DrivenView } from "./driver";
import {
  type LensFields,
  type LensRow,
  pathOfChoice,
  pathOfField,
  pickDate,
  readDrawnRows,
  readFields,
} from "./lens-page";

/** Waits until the list shows `count` rows; sorts and groups are left as they are. */
export async function waitForRows(view: DrivenView, count: number): Promise<void> {
  await view.waitFor((wanted: number) => {
    const grid = document.querySelector('[role="grid"]');
    return Number(grid?.getAttribute("aria-rowcount")) - 1 === wanted;
  }, count);
}

/** Every row of the list, scrolled through from the top to the end. */
export async function listedRows(view: DrivenView): Promise<readonly LensRow[]> {
  const count = await view.evaluate(
    () => Number(document.querySelector('[role="grid"]')?.getAttribute("aria-rowcount") ?? 1) - 1,
  );
  const rows = new Map<number, LensRow>();
  for (let index = 0; index < count; index += 1) {
    if (rows.has(index)) continue;
    await bringIntoView(view, index);
    for (const row of await view.evaluate(readDrawnRows)) rows.set(row.index, row);
  }
  return [...rows.values()].toSorted((a, b) => a.index - b.index);
}

/** Waits for the row of this name. */
export async function rowOf(view: DrivenView, name: string): Promise<LensRow> {
  await view.waitFor(() => document.querySelector('[role="grid"] [data-index]'));
  const found = (await listedRows(view)).find((row) => row.name === name);
  if (found === undefined) throw new Error(`no row is called ${name}`);
  return found;
}

/** Opens a cookie by a click on its name, or on the row at this index, and waits for its pane. */
export async function openRow(view: DrivenView, row: string | number): Promise<void> {
  const index = typeof row === "number" ? row : (await rowOf(view, row)).index;
  await bringIntoView(view, index);
  await view.click(`[data-index="${index}"] > [role="gridcell"]:nth-child(2)`);
  await view.waitFor(
    (at: number) =>
      document.querySelector(`[data-index="${at}"][aria-current="true"]`) !== null &&
      document.querySelector('[role="tabpanel"]') !== null,
    index,
  );
}

/** What the open cookie's fields hold. */
export function shownFields(view: DrivenView): Promise<LensFields> {
  return view.waitFor(readFields);
}

/** Replaces the text of the open cookie's field with this label. */
export async function fillField(view: DrivenView, label: string, text: string): Promise<void> {
  const field = await view.waitFor(pathOfField, label);
  const isDate = await view.evaluate(
    (path: string) => document.querySelector<HTMLInputElement>(path)!.type === "datetime-local",
    field,
  );
  if (isDate) await view.evaluate(pickDate, field, text);
  else await view.fill(field, text);
}

/** Takes one of a group's choices; where two share a label, `note` tells which. */
export async function choose(
  view: DrivenView,
  group: string,
  choice: string,
  note = "",
): Promise<void> {
  await view.click(await view.waitFor(pathOfChoice, group, choice, note));
}

/** Turns Secure or HttpOnly. */
export async function turnSwitch(view: DrivenView, label: string): Promise<void> {
  await view.click(`[role="switch"][aria-label="${label}"]`);
}

/** Presses Save once it may be pressed, and waits for what comes of it: saved, told otherwise or asked. */
export async function save(view: DrivenView): Promise<void> {
  const button = 'button[aria-keyshortcuts^="Control+Enter"]';
  await view.waitFor(
    (of: string) => document.querySelector(`${of}[aria-disabled="false"]`),
    button,
  );
  await view.click(button);
  await view.waitFor((of: string) => {
    const pressed = document.querySelector<HTMLElement>(of);
    if (pressed === null || document.querySelector("dialog[open]") !== null) return true;
    const isDone = pressed.innerText.trim() === "Saved";
    return isDone || document.querySelector('[role="tabpanel"] [role="status"] section') !== null;
  }, button);
}

/** Presses Undo and waits until that level is gone. */
export async function undo(view: DrivenView): Promise<void> {
  const button = 'button[aria-keyshortcuts="Control+Z Meta+Z"]';
  const title = await view.waitFor(
    (of: string) => document.querySelector<HTMLElement>(of)?.title,
    button,
  );
  await view.click(button);
  await view.waitFor(
    (of: string, before: string) => document.querySelector<HTMLElement>(of)?.title !== before,
    button,
    title,
  );
}

async function bringIntoView(view: DrivenView, index: number): Promise<void> {
  await view.waitFor((at: number) => {
    const row = document.querySelector(`[data-index="${at}"]`);
    const grid = document.querySelector<HTMLElement>('[role="grid"]')!;
    const line = grid.querySelector<HTMLElement>("[data-index]")!.offsetHeight;
    // The header sticks to the top and covers what scrolls below it.
    if (row === null) grid.scrollTop = at * line;
    else row.scrollIntoView({ block: "center", behavior: "instant" });
    return row;
  }, index);
}
