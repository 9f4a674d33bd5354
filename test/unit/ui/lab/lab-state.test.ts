import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../../src/core/edit/outcome";
import { cookieKeyId } from "../../../../src/core/cookie-key";
import { CHROMIUM } from "../../../../src/core/user-agent";
import {
  INITIAL_LAB,
  isStartedOver,
  type LabAction,
  type LabState,
  reduceLab,
} from "../../../../src/ui/lab/lab-state";
import { cookieWith } from "../../../support/cookie";

const theme = cookieWith({ name: "theme" });
const id = cookieKeyId(theme);
const after = (...actions: readonly LabAction[]): LabState =>
  actions.reduce(reduceLab, INITIAL_LAB);
const strict: LabAction = {
  type: "whatIfChanged",
  id,
  base: theme,
  fields: { sameSite: "strict" },
  userAgent: CHROMIUM,
};

describe("what-ifs", () => {
  it("add up field by field", () => {
    const lab = after(strict, { ...strict, fields: { secure: true } });
    expect(lab.whatIfs.get(id)?.draft).toMatchObject({ sameSite: "strict", secure: true });
  });

  it("are dropped one by one, or all by starting over, which keeps what is open", () => {
    expect(after(strict, { type: "whatIfDropped", id }).whatIfs.size).toBe(0);
    const lab = after({ type: "whatIfOpened", id }, strict, { type: "startedOver" });
    expect(lab.whatIfs.size).toBe(0);
    expect(lab.open).toBe(id);
  });

  it("follow a cookie that was written under another key", () => {
    const kept = { ...theme, path: "/shop" };
    const outcome: Outcome = {
      result: "kept",
      change: { before: theme, after: kept },
      kept,
      differences: [],
    };
    const lab = after(
      { type: "whatIfOpened", id },
      { ...strict, fields: { path: "/shop" } },
      {
        type: "jarChanged",
        cookies: [kept],
        outcomes: [outcome],
        userAgent: CHROMIUM,
      },
    );
    expect(lab).toMatchObject({ open: cookieKeyId(kept), cursor: cookieKeyId(kept) });
    expect(lab.whatIfs.size).toBe(0);
  });

  it("are left alone by a jar that did not concern them", () => {
    const lab = after(strict);
    const same = {
      type: "jarChanged",
      cookies: [theme],
      outcomes: [],
      userAgent: CHROMIUM,
    } as const;
    expect(reduceLab(lab, same)).toBe(lab);
  });
});

describe("starting over", () => {
  it("is offered once anything was chosen or supposed", () => {
    expect(isStartedOver(INITIAL_LAB)).toBe(true);
    expect(isStartedOver(after({ type: "cursorMoved", id }))).toBe(true);
    expect(isStartedOver(after({ type: "requestChosen", choice: { kind: "link" } }))).toBe(false);
    expect(isStartedOver(after(strict))).toBe(false);
    expect(isStartedOver(after(strict, { type: "startedOver" }))).toBe(true);
  });
});
