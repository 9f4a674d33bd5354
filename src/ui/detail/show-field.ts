import type { CookieField } from "../../core/edit/compare";
import { notesId } from "./draft-form";

/** Brings a field into view, with the focus on its control. */
export function showField(field: CookieField): void {
  const control = document.querySelector<HTMLElement>(`[aria-describedby~="${notesId(field)}"]`);
  const focusable = control?.matches("fieldset")
    ? (control.querySelector<HTMLElement>("input:checked") ?? control.querySelector("input"))
    : control;
  focusable?.focus();
  document.getElementById(notesId(field))?.scrollIntoView({ block: "nearest" });
}
