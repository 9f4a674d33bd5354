import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder";
import { PROJECT, readSource, sourceFiles } from "./module-graph";

/** Each way from a text to markup, one a line. */
const WAYS = [
  "export const a = (at: Element, text: string) => void (at.innerHTML = text);",
  'export const b = (at: Element, text: string) => void (at["outerHTML"] = text);',
  'export const c = (at: Element, text: string) => at.insertAdjacentHTML("beforeend", text);',
  "export const d = (at: Element, text: string) => at.setHTMLUnsafe(text);",
  "export const e = (at: Range, text: string) => at.createContextualFragment(text);",
  "export const f = (text: string) => document.write(text);",
  "export const g = (text: string) => <p dangerouslySetInnerHTML={{ __html: text }} />;",
  "export const h = (text: string) => <p innerHTML={text} />;",
];
const HARMLESS = "export const i = (text: string) => <p>{text}</p>;";

interface LintReport {
  readonly diagnostics: readonly {
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

test("the linter refuses each way from a text to markup, and only those", async () => {
  const { folder, discard } = await temporaryFolder("lint");
  try {
    const planted = path.join(folder, "planted.tsx");
    await writeFile(planted, `${[...WAYS, HARMLESS].join("\n")}\n`);
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        path.join(PROJECT, "node_modules/oxlint/bin/oxlint"),
        "--config",
        path.join(PROJECT, ".oxlintrc.json"),
        "--format=json",
        planted,
      ],
      { encoding: "utf8" },
    );
    const { diagnostics } = JSON.parse(stdout) as LintReport;
    const lines = diagnostics.flatMap(({ labels }) => labels.map(({ span }) => span.line));
    expect(lines.toSorted((one, other) => one - other)).toEqual(WAYS.map((_, index) => index + 1));
    expect(status).not.toBe(0);
  } finally {
    await discard();
  }
});

// A spread or an assigned object hides the name from the linter, not from the eye.
test("no source file so much as names one", () => {
  const named = /innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|SetInnerHTML|srcdoc/i;
  expect(sourceFiles().filter((file) => named.test(readSource(file)))).toEqual([]);
});
