import type { DrivenView } from "./driver";
import { type LabRowShown, type LabShown, pickOption, readLab } from "./lab-page";

/** Opens the lab by its key, and waits until it shows this many cookies. */
export async function openLab(view: DrivenView, cookies: number): Promise<void> {
  await view.waitFor(
    (rows: number) =>
      document.querySelector("[role=grid]")?.getAttribute("aria-rowcount") === String(rows),
    cookies + 1,
  );
  await view.press("l");
  await view.waitFor(() => document.querySelector("section [data-halt]"));
}

export function labShown(view: DrivenView): Promise<LabShown> {
  return view.waitFor(readLab);
}

export async function labRowOf(view: DrivenView, name: string): Promise<LabRowShown> {
  const row = (await labShown(view)).rows.find((one) => one.name === name);
  if (row === undefined) throw new Error(`no row of the lab is called ${name}`);
  return row;
}

/** Waits until the cookie of this name stands there. */
export async function haltsAt(
  view: DrivenView,
  name: string,
  halt: string,
  gate = "",
): Promise<void> {
  await view.waitFor(
    (wanted: string, at: string, attribute: string) => {
      const rows = [...document.querySelectorAll("section [data-index]")];
      const row = rows.find(
        (one) => one.querySelector('[role="rowheader"] > span')?.textContent === wanted,
      );
      const cookie = row?.querySelector<HTMLElement>("[data-halt]");
      return cookie?.dataset["halt"] === at && (cookie.dataset["attribute"] ?? "") === attribute;
    },
    name,
    halt,
    gate,
  );
}

/** Picks an option of one of the lab's selects, both by their words. */
export async function pickInLab(view: DrivenView, label: string, words: string): Promise<void> {
  await view.waitFor(pickOption, label, words);
}

/** Opens the what-ifs of the cookie of this name by a click on its row. */
export async function openWhatIf(view: DrivenView, name: string): Promise<void> {
  const index = await view.waitFor((wanted: string) => {
    const rows = [...document.querySelectorAll<HTMLElement>("section [data-index]")];
    return rows.find(
      (one) => one.querySelector('[role="rowheader"] > span')?.textContent === wanted,
    )?.dataset["index"];
  }, name);
  await view.click(`section [data-index="${index}"]`);
  await view.waitFor(() => document.querySelector("section section footer"));
}
