import { describe, expect, test } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { cookieKeyId } from "../../../../src/core/cookie-key";
import { indexJar } from "../../../../src/core/edit/jar-index";
import {
  effectsOf,
  evictedCookies,
  keptCookie,
  keptOutcome,
} from "../../../../src/core/edit/outcome";
import { cookieWith } from "../../../support/cookie";
import { add, edit, remove } from "../../../support/fake-jars";

const a = cookieWith({ name: "a" });
const wanted = { ...a, value: "new" };
const kept = (earlier: readonly Cookie[], later: readonly Cookie[], claimed: string[] = []) =>
  keptCookie(wanted, indexJar(earlier), indexJar(later), new Set(claimed));

describe("what a set left in the jar", () => {
  test("the wanted cookie", () => expect(kept([a], [wanted])).toEqual(wanted));
  test("nothing", () => expect(kept([], [])).toBeUndefined());
  test("the old one as it was: refused", () => expect(kept([a], [a])).toBeUndefined());
  test("the same again", () => expect(kept([wanted], [wanted])).toEqual(wanted));

  test("with another date than was wanted", () => {
    const clamped = { ...wanted, expires: 1 };
    expect(kept([a], [clamped])).toEqual(clamped);
  });

  test("a newcomer under a coerced key", () => {
    const coerced = { ...wanted, hostOnly: false };
    expect(kept([], [coerced])).toEqual(coerced);
  });

  test.each<Partial<Cookie>>([{ path: "/x" }, { value: "v" }, { name: "b" }, { storeId: "1" }])(
    "not a newcomer with another %o",
    (stated) => expect(kept([], [{ ...wanted, hostOnly: false, ...stated }])).toBeUndefined(),
  );

  test("not a twin that was there before", () => {
    const twin = { ...wanted, hostOnly: false };
    expect(kept([twin], [twin])).toBeUndefined();
  });

  test("one that was there before and has changed: the browser wrote onto it", () => {
    const coerced = { ...wanted, hostOnly: false };
    expect(kept([{ ...coerced, value: "v" }], [coerced])).toEqual(coerced);
  });

  test("not one that the same write wanted there", () => {
    const other = { ...wanted, hostOnly: false };
    const claimed = [cookieKeyId(other)];
    expect(kept([{ ...other, value: "v" }], [other], claimed)).toBeUndefined();
    expect(kept([], [other], claimed)).toBeUndefined();
  });
});

test("effects are what stands: kept, removed and lost", () => {
  const change = edit(a, { value: "new" });
  expect(
    effectsOf([
      { result: "kept", change, kept: { ...wanted, expires: 1 }, differences: ["expires"] },
      { result: "removed", change: remove(a) },
      { result: "lost", change },
      { result: "refused", change },
      { result: "restored", change },
      { result: "not-removed", change: remove(a) },
      { result: "gone", change: remove(a) },
      { result: "left", change },
      { result: "no-permission", change },
    ]),
  ).toEqual([{ before: a, after: { ...wanted, expires: 1 } }, remove(a), remove(a)]);
});

describe("a cookie stored under another key than was wanted", () => {
  const moved = { ...a, hostOnly: false };
  const onto = { ...moved, hostOnly: true, value: "new" };
  const stood = { ...onto, value: "stood" };
  const effects = (before: Cookie | null, earlier: readonly Cookie[]) =>
    effectsOf([keptOutcome({ before, after: moved }, moved, onto, indexJar(earlier))]);

  test("has what stood there for its effect, and the old cookie's going", () => {
    const b = cookieWith({ name: "b" });
    expect(effects(b, [b, stood])).toEqual([{ before: stood, after: onto }, remove(b)]);
    expect(effects(null, [stood])).toEqual([{ before: stood, after: onto }]);
  });

  test("is an update where that is its own", () => {
    expect(effects(stood, [stood])).toEqual([{ before: stood, after: onto }]);
  });

  test("is a move where nothing stood there", () => {
    const b = cookieWith({ name: "b" });
    expect(effects(b, [b])).toEqual([{ before: b, after: onto }]);
  });
});

test("a value that cannot be known is no effect: no undo could write it", () => {
  const unknowable = { ...a, value: "\uFFFD" };
  const b = cookieWith({ name: "b" });
  const effects = effectsOf(
    [
      { result: "removed", change: remove(unknowable) },
      keptOutcome({ before: unknowable, after: wanted }, wanted, wanted),
      { result: "removed", change: remove(b) },
    ],
    [unknowable, b],
  );
  expect(effects).toEqual([remove(b), remove(b)]);
});

test("evicted is what is gone unasked and had not ended", () => {
  const ended = cookieWith({ name: "ended", expires: 100 });
  const deleted = cookieWith({ name: "deleted" });
  const evicted = cookieWith({ name: "evicted", expires: 101 });
  const found = evictedCookies(
    [a, ended, deleted, evicted],
    indexJar([a]),
    [
      { result: "removed", change: remove(deleted) },
      { result: "kept", change: add(wanted), kept: wanted, differences: [] },
    ],
    100,
  );
  expect(found).toEqual([evicted]);
});
