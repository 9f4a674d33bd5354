import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import messages from "../../../public/_locales/en/messages.json" with { type: "json" };
import { isConfirmedByPage } from "../../../src/core/lessons/goals";
import { isOfLesson, LESSON_COOKIES } from "../../../src/core/lessons/lesson-cookies";
import { LESSON_IDS } from "../../../src/core/lessons/lesson-id";
import { isPracticeHost, NEWS_HOST, SHOP_HOST } from "../../../src/core/lessons/practice-site";
import { cookieWith } from "../../support/cookie";

const FOLDER = path.resolve(import.meta.dirname, "../../../playground/lessons");
const read = (name: string) => JSON.parse(readFileSync(path.join(FOLDER, name), "utf8")) as unknown;

interface Taught {
  readonly steps: readonly string[];
  readonly links?: readonly { readonly path: string }[];
  readonly sets: readonly Readonly<Record<string, unknown>>[];
  readonly clears?: readonly string[];
  readonly confirms?: boolean;
  readonly scriptConfirms?: boolean;
  readonly setsHeavy?: boolean;
}
const taught = LESSON_IDS.map((id) => [id, read(`${id}.json`) as Taught] as const);

const SAME_SITE: Readonly<Record<string, string>> = {
  Strict: "strict",
  Lax: "lax",
  None: "no_restriction",
};

test("Cookie Lens and the practice site teach the same lessons in the same order", () => {
  expect(read("order.json")).toEqual(LESSON_IDS);
  expect(readdirSync(FOLDER)).toEqual(expect.arrayContaining(LESSON_IDS.map((id) => `${id}.json`)));
});

test("on the same hosts", () => {
  const hosts = read("hosts.json") as Readonly<Record<string, string>>;
  expect([hosts["shop"], hosts["news"]]).toEqual([SHOP_HOST, NEWS_HOST]);
  expect(Object.values(hosts).every(isPracticeHost)).toBe(true);
});

test.each(taught)("%s begins with the same cookies, on the demo and there", (id, { sets }) => {
  // The login's own is typed there, and the heavy ones are counted out.
  if (id === "login" || id === "limits") return expect(sets).toEqual([]);
  const stated = sets.map(({ sameSite, ...rest }) =>
    sameSite === undefined ? rest : { ...rest, sameSite: SAME_SITE[sameSite as string] },
  );
  expect(LESSON_COOKIES[id] ?? []).toEqual(stated);
});

test.each(taught)(
  "%s: what its Reset deletes there, it deletes here",
  (id, { sets, clears = [] }) => {
    for (const name of [...sets.map(({ name }) => name as string), ...clears]) {
      expect([name, isOfLesson(cookieWith({ name, domain: SHOP_HOST }), id)]).toEqual([name, true]);
    }
  },
);

test.each(taught)("%s takes as many steps here as there", (id, { steps }) => {
  const here = Object.entries(messages)
    .filter(([key]) => key.startsWith(`lesson_${id.replaceAll("-", "_")}_step_`))
    .map(([, { message }]) => message);
  expect(here).toHaveLength(steps.length);
});

test("the lesson on limits leads to the page with too many cookies, on both sides", () => {
  const { steps, links } = read("limits.json") as Taught;
  expect(links?.map((link) => link.path)).toContain("/many");
  expect(steps.at(-1)).toContain("`/many`");
  expect(messages.lesson_limits_step_4.message).toContain("`/many`");
});

test.each(taught)("%s is judged by the one of the two who can see it", (id, lesson) => {
  expect(isConfirmedByPage(id)).toBe((lesson.confirms ?? lesson.scriptConfirms) === true);
});
