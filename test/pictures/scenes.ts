import type { DrivenView } from "../support/driver";
import { pickInLab } from "../support/lab-view";
import { SHOP_COOKIES } from "../support/shop";

/** Waits for every row, and for the findings that are counted a moment later. */
export async function standsList(view: DrivenView): Promise<void> {
  await view.waitFor(
    (lines: number) =>
      document.querySelector("[role=grid]")?.getAttribute("aria-rowcount") === String(lines) &&
      document.querySelector("[data-severity]") !== null,
    SHOP_COOKIES + 1,
  );
}

/** Opens the cookie of this name from its row, as a click does. */
export async function openCookie(view: DrivenView, name: string): Promise<void> {
  const at = await view.waitFor((wanted: string) => {
    const rows = [...document.querySelectorAll<HTMLElement>("[role=row][data-index]")];
    const row = rows.find(
      (one) => one.querySelector("input")?.getAttribute("aria-label") === `Select ${wanted}`,
    );
    return row?.dataset["index"];
  }, name);
  await view.click(`[role=row][data-index="${at}"] [role=gridcell]:nth-child(2)`);
  await view.waitFor(() => document.querySelector("aside [role=tabpanel] input"));
}

export async function showTab(view: DrivenView, tab: "explain"): Promise<void> {
  await view.click(`aside [role=tab][id$="-${tab}"]`);
  await view.waitFor(() => document.querySelector("aside [role=tabpanel] svg"));
}

export async function openFindings(view: DrivenView): Promise<void> {
  await view.click("button[data-severity]");
  await view.click("aside summary");
  await view.waitFor(() => document.querySelector("aside details[open] a"));
}

/** On a page of the practice site: the lesson that the page is about. */
export async function openLessonOfPage(view: DrivenView): Promise<void> {
  await view.waitFor(() => document.querySelector('[role="row"][data-index]'));
  await view.press("t");
  await view.waitFor(() => document.querySelector("aside ol li"));
}

/** In the request lab: a link on another site leads to this page. */
export async function chooseForeignLink(view: DrivenView): Promise<void> {
  await pickInLab(view, "Request", "Link");
  await view.click("section button", { text: "another site" });
  await view.waitFor(() =>
    document.querySelector('section [data-attribute="sameSite"][data-halt]'),
  );
  // A picture taken on the way would show cookies where they do not stay.
  await view.waitFor(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
}

export async function standsPermission(view: DrivenView): Promise<void> {
  await view.waitFor(() => document.querySelector("dl dt"));
}
