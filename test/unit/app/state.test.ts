import { describe, expect, test } from "vitest";
import { openSite } from "../../../src/app/open";
import { type Action, INITIAL_STATE, reduce, type State } from "../../../src/app/state";
import { cookieWith } from "../../support/cookie";
import { createFakeBrowser } from "../../support/fake-browser";
import { remove } from "../../support/fake-jars";

const NOW = 1_800_000_000;
const short = cookieWith({ name: "short", expires: NOW + 10 });
const lasting = cookieWith({ name: "lasting" });
const label = { deed: "delete", name: "short", count: 1 } as const;
const after = (...actions: readonly Action[]): State => actions.reduce(reduce, INITIAL_STATE);
const listed = (cookies: State["cookies"], now: number): Action => ({
  type: "cookiesListed",
  cookies,
  now,
});

async function subjectAt(url: string) {
  const opening = await openSite(createFakeBrowser({ url }), undefined);
  if (!("subject" in opening)) throw new Error(`no site is at ${url}`);
  return opening.subject;
}

describe("a lifetime that ends while it is looked at", () => {
  test("is kept with the seconds that it had left when first seen", () => {
    const state = after(listed([short, lasting], NOW), listed([lasting], NOW + 10));
    expect(state.ended).toEqual([{ cookie: short, endedAt: NOW + 10, lifetime: 10 }]);
  });

  test("is the new one where it was set again", () => {
    const again = { ...short, expires: NOW + 30 };
    const state = after(listed([short], NOW), listed([again], NOW + 5), listed([], NOW + 30));
    expect(state.ended).toMatchObject([{ lifetime: 25 }]);
  });

  test("is forgotten once the cookie is there again", () => {
    const again = { ...short, expires: null };
    expect(
      after(listed([short], NOW), listed([], NOW + 10), listed([again], NOW + 11)).ended,
    ).toEqual([]);
  });

  test("is not what the site deleted before", () => {
    expect(after(listed([short], NOW), listed([], NOW + 9)).ended).toEqual([]);
  });

  test("is not what our own write took away, though it ended meanwhile", () => {
    const answer = {
      kind: "written",
      outcomes: [{ result: "removed", change: remove(short) }],
      evicted: [],
      cookies: [],
      levels: [],
    } as const;
    const now = NOW + 10;
    const state = after(
      listed([short], NOW),
      { type: "writeBegan" },
      { type: "writeAnswered", about: "write", label, answer, now },
    );
    expect(state.ended).toEqual([]);
  });

  test("leaves after its time", () => {
    const state = after(listed([short], NOW), listed([], NOW + 10));
    expect(reduce(state, { type: "endedDismissed", before: NOW + 9 }).ended).toHaveLength(1);
    expect(reduce(state, { type: "endedDismissed", before: NOW + 10 }).ended).toEqual([]);
  });
});

test("a question waits and nothing counts as written; the next write drops it", () => {
  const questions = [{ ask: "free-first" }] as const;
  const asked = after(
    { type: "writeBegan" },
    {
      type: "writeAnswered",
      about: "write",
      label,
      answer: { kind: "asks", questions },
      now: NOW,
    },
  );
  expect(asked).toMatchObject({ isWriting: false, pending: { label, questions }, notice: null });
  expect(reduce(asked, { type: "questionsDropped" }).pending).toBeNull();
  expect(reduce(asked, { type: "writeBegan" })).toMatchObject({ isWriting: true, pending: null });
});

test("another site starts empty; the same one keeps what it knows", async () => {
  const subject = await subjectAt("https://app.example.com/");
  const here = (of: typeof subject): Action => ({
    type: "siteListed",
    subject: of,
    cookies: [lasting],
    now: NOW,
    isClassMode: false,
  });
  const levels = [{ id: "1", site: "example.com", label, at: NOW, effects: [] }];
  const state = after(
    here(subject),
    { type: "levelsRead", levels },
    { type: "requestCountSet", count: 7 },
  );
  expect(reduce(state, here(await subjectAt("https://www.example.com/"))).levels).toEqual(levels);
  const other = reduce(state, here(await subjectAt("https://example.org/")));
  expect(other).toMatchObject({ levels: [], requestCount: 7 });
});
