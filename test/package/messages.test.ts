import { expect, test } from "vitest";
import messages from "../../public/_locales/en/messages.json" with { type: "json" };
import manifest from "../../manifest.json" with { type: "json" };
import { readSource, sourceFiles } from "./module-graph";

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
const all = Object.entries(messages as Record<string, Message>);
const literals = sourceFiles().flatMap(literalsOf);
const plain = new Set(literals);
/** Keys put together at run time, such as `finding_${id}_title`. */
const TEMPLATE = /^[a-zA-Z0-9]+_.*\$\{/;
const templates = literals
  .filter((literal) => TEMPLATE.test(literal))
  .map((literal) => new RegExp(`^${literal.replaceAll(/\$\{[^}]*\}/g, "\\w+")}$`));

const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");

test("every key is used by a view or by the manifest", () => {
  const inManifest = JSON.stringify(manifest);
  const unused = all
    .map(([key]) => key)
    .filter(
      (key) =>
        !plain.has(key) &&
        !plain.has(stem(key)) &&
        !inManifest.includes(`__MSG_${key}__`) &&
        !templates.some((template) => template.test(key) || template.test(stem(key))),
    );
  expect(unused).toEqual([]);
});

test("only the interface puts keys together: core and app know codes", () => {
  const built = sourceFiles()
    .filter((file) => /^(?:core|app)\//.test(file))
    .flatMap((file) => literalsOf(file).filter((literal) => TEMPLATE.test(literal)));
  expect(built).toEqual([]);
});

test("every key that the manifest names is there", () => {
  const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
  expect(named.length).toBeGreaterThan(0);
  expect(all.map(([key]) => key)).toEqual(expect.arrayContaining(named));
});

test("plural keys come with the forms that English has", () => {
  const plurals = new Set(
    all
      .map(([key]) => key)
      .filter((key) => /_(one|other)$/.test(key))
      .map(stem),
  );
  const keys = new Set(all.map(([key]) => key));
  const lacking = [...plurals].filter(
    (key) => !keys.has(`${key}_one`) || !keys.has(`${key}_other`),
  );
  expect(lacking).toEqual([]);
});

test.each(all)(
  "%s names its placeholders and uses each",
  (_key, { message, placeholders = {} }) => {
    const used = [...message.matchAll(/\$([A-Za-z]\w*)\$/g)].map(([, name = ""]) =>
      name.toLowerCase(),
    );
    const declared = Object.keys(placeholders).map((name) => name.toLowerCase());
    expect(new Set(used)).toEqual(new Set(declared));
    for (const { content } of Object.values(placeholders)) expect(content).toMatch(/^\$[1-9]$/);
  },
);

test.each(all)("%s speaks as the house does", (_key, { message }) => {
  expect(message.trim()).not.toBe("");
  expect(message).not.toMatch(/\binvalid\b|error occurred|unknown error/i);
});

/** What stands in quotes in a source file. */
function literalsOf(file: string): readonly string[] {
  return [...readSource(file).matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
    ([, plain, template]) => plain ?? template ?? "",
  );
}
