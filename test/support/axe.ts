import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { DrivenView } from "./driver";

declare const axe: {
  run(
    context: Document,
    options: object,
  ): Promise<Readonly<Record<"violations" | "passes", readonly Violation[]>>>;
  setup(root: Document): void;
  teardown(): void;
  readonly commons: { readonly text: { accessibleText(element: Element): string } };
};

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What a check of a document comes to; both lists are empty where all is well. */
export interface AccessibilityFaults {
  /** Serious and critical ones, each with its rule and the elements at fault. */
  readonly violations: readonly string[];
  /** The start tags of controls that a screen reader has no name for. */
  readonly nameless: readonly string[];
  /** How many of axe's rules found something to judge, and no fault. */
  readonly kept: number;
}

/** Checks what is on the screen with axe. */
export async function accessibilityFaults(view: DrivenView): Promise<AccessibilityFaults> {
  // The extension's CSP forbids eval: axe travels as the text of a function.
  if (!(await view.evaluate(() => "axe" in globalThis))) await view.evaluate(axeItself);
  return view.evaluate(findFaults);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const axeItself = Object.assign(() => undefined, { toString: () => `() => {${AXE}\n}` });

/** Runs in the page. */
async function findFaults(): Promise<AccessibilityFaults> {
  const { violations, passes } = await axe.run(document, { resultTypes: ["violations"] });
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  // Behind an open dialog nothing can be reached.
  const reachable = document.querySelector("dialog[open]") ?? document;
  const controls = [
    ...reachable.querySelectorAll("button, input, select, textarea, a[href], summary, [tabindex]"),
  ].filter(
    (control) =>
      control.checkVisibility({ visibilityProperty: true }) && control.closest("[inert]") === null,
  );
  axe.setup(document);
  const nameless = controls.filter(
    (control) =>
      // The pane takes the focus for its heading to be read next; its section has the name.
      !control.matches("aside[tabindex='-1']") &&
      axe.commons.text.accessibleText(control).trim() === "",
  );
  axe.teardown();
  return {
    violations: grave.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("; ")}`,
    ),
    nameless: nameless.map(({ outerHTML }) => outerHTML.replace(/>.*/s, ">")),
    kept: passes.length,
  };
}
