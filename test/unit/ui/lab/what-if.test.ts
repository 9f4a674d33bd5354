import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import type { Draft } from "../../../../src/core/edit/draft";
import type { Outcome } from "../../../../src/core/edit/outcome";
import { CHROMIUM, FIREFOX } from "../../../../src/core/user-agent";
import {
  beginWhatIf,
  followJar,
  supposedCookie,
  type WhatIf,
  type WhatIfs,
  withWhatIf,
} from "../../../../src/ui/lab/what-if";
import { cookieWith } from "../../../support/cookie";

const NOW = 1_800_000_000;
const stored = cookieWith({ name: "theme", expires: NOW + 60 });

function supposing(fields: Partial<Draft>, base: Cookie = stored): WhatIf {
  const begun = beginWhatIf(base, CHROMIUM);
  return { ...begun, draft: { ...begun.draft, ...fields } };
}

const supposed = (whatIf: WhatIf) => supposedCookie(whatIf, CHROMIUM, NOW);
const only = (whatIf: WhatIf): WhatIfs => withWhatIf(new Map(), "row", whatIf);
const follow = (whatIfs: WhatIfs, cookies: readonly Cookie[], outcomes: readonly Outcome[] = []) =>
  followJar(whatIfs, cookies, outcomes, CHROMIUM);

describe("the cookie that is judged", () => {
  it("is the stored one with what was changed", () => {
    expect(supposed(supposing({ sameSite: "strict", secure: true }))).toEqual({
      ...stored,
      sameSite: "strict",
      secure: true,
    });
  });

  it("ends as if it were written now", () => {
    const whatIf = supposing({ lifetime: { kind: "max-age", typed: "10" } });
    expect(supposed(whatIf).expires).toBe(NOW + 10);
  });

  it("is the stored one while a field holds what no cookie can", () => {
    const whatIf = supposing({ lifetime: { kind: "max-age", typed: "soon" }, secure: true });
    expect(supposed(whatIf)).toBe(stored);
  });

  it("keeps the octets of its name in Firefox", () => {
    const octets = cookieWith({ name: "Ã©" });
    const begun = beginWhatIf(octets, FIREFOX);
    const whatIf = { ...begun, draft: { ...begun.draft, path: "/x" } };
    expect(supposedCookie(whatIf, FIREFOX, NOW).name).toBe("Ã©");
  });
});

describe("a what-if that is none", () => {
  it("goes where everything is back as it was", () => {
    const changed = only(supposing({ secure: true }));
    expect(changed.size).toBe(1);
    expect(withWhatIf(changed, "row", supposing({})).size).toBe(0);
  });
});

describe("when the jar changes", () => {
  const strict = only(supposing({ sameSite: "strict" }));

  it("stays the same where its cookie did", () => {
    expect(follow(strict, [cookieWith({ name: "other" }), stored])).toBe(strict);
  });

  it("stands on what the browser holds now, with what was changed here", () => {
    const renewed = { ...stored, value: "light", expires: NOW + 600 };
    const whatIf = follow(strict, [renewed]).get("row");
    expect(whatIf && supposed(whatIf)).toEqual({ ...renewed, sameSite: "strict" });
  });

  it("goes with its cookie", () => {
    expect(follow(strict, []).size).toBe(0);
  });

  it("goes where the browser's cookie has become just that", () => {
    expect(follow(strict, [{ ...stored, sameSite: "strict" }]).size).toBe(0);
  });

  it("is none any more once it was written, though its lifetime counts from another moment", () => {
    const tenSeconds = only(supposing({ lifetime: { kind: "max-age", typed: "10" } }));
    const kept = { ...stored, expires: NOW + 10 };
    const change = { before: stored, after: kept };
    const written: Outcome = { result: "kept", change, kept, differences: [] };
    expect(follow(tenSeconds, [kept]).size).toBe(1);
    expect(follow(tenSeconds, [kept], [written]).size).toBe(0);
  });

  it("stays where the browser refused it", () => {
    const change = { before: stored, after: { ...stored, sameSite: "strict" as const } };
    expect(follow(strict, [stored], [{ result: "refused", change }])).toBe(strict);
  });
});
