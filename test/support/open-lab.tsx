import { type queries, screen, within } from "@testing-library/preact";
import { type OpenApp, openApp, openList } from "./open-app";

export interface OpenLab extends OpenApp {
  /** Queries within the lab alone. */
  readonly lab: ReturnType<typeof within<typeof queries>>;
}

/** The request lab over the list, as the button in the header opens it. */
export async function openLab(options: Parameters<typeof openList>[0] = {}): Promise<OpenLab> {
  const app = options.cookies?.length === 0 ? openApp(options) : await openList(options);
  await app.user.click(await screen.findByRole("button", { name: "Request lab" }));
  return { ...app, lab: within(await screen.findByRole("region", { name: "Request lab" })) };
}

/** The row of the cookie with this name. */
export function labRow({ lab }: OpenLab, name: string): HTMLElement {
  const heads = lab.getAllByRole("rowheader");
  const head = heads.find((one) => one.querySelector("span")?.textContent === name);
  const row = head?.closest<HTMLElement>('[role="row"]');
  if (!row) throw new Error(`No row of the lab is called ${name}.`);
  return row;
}

/** What comes of the cookie, and its whole way, in the words that a screen reader says. */
export function wordsOf(app: OpenLab, name: string): { outcome: string; walk: string } {
  const [walk, outcome] = within(labRow(app, name)).getAllByRole("gridcell");
  return {
    outcome: outcome?.textContent ?? "",
    walk: walk?.querySelector(".said")?.textContent ?? "",
  };
}

/** Picks a choice of a select by their labels. */
export async function pick(app: OpenLab, label: string, choice: string): Promise<void> {
  const select = app.lab.getByRole("combobox", { name: label });
  await app.user.selectOptions(select, choice);
}

/** Replaces the text of an address. */
export async function typeUrl(app: OpenLab, label: string, text: string): Promise<void> {
  const field = app.lab.getByRole("textbox", { name: label });
  await app.user.clear(field);
  if (text !== "") await app.user.type(field, text.replaceAll("[", "[["));
}

/** The line that the server gets or the script sees, as it is shown. */
export function shownLine({ lab }: OpenLab): string {
  return lab.getByRole("region", { name: /^Header the server|^What the script/ }).textContent ?? "";
}
