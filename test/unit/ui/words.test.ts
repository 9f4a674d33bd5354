import { describe, expect, it } from "vitest";
import messages from "../../../public/_locales/en/messages.json" with { type: "json" };
import type { Notice } from "../../../src/app/state";
import type { WriteReport } from "../../../src/app/write";
import type { Outcome } from "../../../src/core/edit/outcome";
import { CHROMIUM } from "../../../src/core/user-agent";
import { createText } from "../../../src/ui/text";
import { undoInWords } from "../../../src/ui/words/deeds";
import { lifetimeLeft, spanInWords } from "../../../src/ui/words/lifetime";
import { noticeInWords } from "../../../src/ui/words/notice";
import { kilobytesInWords, octetsInWords } from "../../../src/ui/words/octets";
import { cookieWith } from "../../support/cookie";
import { substitute } from "../../support/fake-messages";

const text = createText({ message: substitute(messages) });
const DAY = 86_400;

describe("lengths of time", () => {
  it.each([
    [0.2, "0:01"],
    [9, "0:09"],
    [59.9, "0:59"],
    [60, "1 min"],
    [3599, "59 min"],
    [3600, "1 h"],
    [DAY - 1, "23 h"],
    [400 * DAY, "400 d"],
  ])("%d seconds are left: %s", (seconds, words) => {
    expect(lifetimeLeft(seconds, text)).toBe(words);
  });

  it.each([
    [1, "1 second"],
    [90, "2 minutes"],
    [400 * DAY, "400 days"],
  ])("%d seconds in a sentence: %s", (seconds, words) => {
    expect(spanInWords(seconds, text)).toBe(words);
  });
});

describe("sizes", () => {
  it.each([
    [1, "1 octet"],
    [1023, "1,023 octets"],
    [1024, "1 kB"],
    [6554, "6.4 kB"],
    [81_920, "80 kB"],
  ])("%d octets: %s", (octets, words) => {
    expect(octetsInWords(octets, text)).toBe(words);
  });

  it("are in kB beside other kB", () => {
    expect(kilobytesInWords(412, text)).toBe("0.4 kB");
  });
});

describe("what just happened", () => {
  const before = cookieWith({ name: "theme" });
  const after = cookieWith({ name: "theme", value: "dark", expires: 100 * DAY });
  const change = { before, after };
  const one = { name: "theme", count: 1 };
  const report = (...outcomes: readonly Outcome[]): WriteReport => ({
    kind: "written",
    outcomes,
    evicted: [],
    cookies: [],
    levels: [],
  });
  const removed: Outcome = { result: "removed", change: { before, after: null } };
  const kept: Outcome = { result: "kept", change, kept: after, differences: [] };
  const say = (notice: Notice) => noticeInWords(notice, CHROMIUM, text);
  const wrote = (deed: "edit" | "delete", name: string | null, ...outcomes: readonly Outcome[]) =>
    say({
      about: "write",
      label: { deed, name, count: outcomes.length },
      report: report(...outcomes),
    });

  it.each<[string, ReturnType<typeof say>, string, "good" | "warning"]>([
    ["one deleted", wrote("delete", "theme", removed), "Deleted theme.", "good"],
    [
      "three deleted",
      wrote("delete", null, removed, removed, removed),
      "Deleted 3 cookies.",
      "good",
    ],
    [
      "some could not",
      wrote("delete", null, removed, { ...removed, result: "not-removed" }),
      "Deleted 1 cookie. Chromium still lists the old cookie: it could not be deleted.",
      "warning",
    ],
    ["saved", wrote("edit", "theme", kept), "Saved theme.", "good"],
    [
      "shortened",
      wrote("edit", "theme", {
        ...kept,
        change: { before, after: { ...after, expires: 900 * DAY } },
        differences: ["expires"],
      }),
      "Saved theme. Chromium shortened the lifetime to 400 days.",
      "good",
    ],
    [
      "coerced",
      wrote("edit", "theme", { ...kept, differences: ["domain", "sameSite"] }),
      "Saved theme. Chromium changed: Scope, SameSite.",
      "good",
    ],
    [
      "refused",
      wrote("edit", "theme", { result: "refused", change }),
      "Chromium refused the cookie. Nothing was changed.",
      "warning",
    ],
    [
      "lost",
      wrote("edit", "theme", { result: "lost", change }),
      "Chromium refused the cookie, and the old one could not be set again. Undo still holds it.",
      "warning",
    ],
    [
      "two lost in an undo that brought another back",
      say({
        about: "undo",
        label: { deed: "delete", name: null, count: 3 },
        report: report(kept, { result: "lost", change }, { result: "lost", change }),
      }),
      "Took back the change to 1 cookie. Chromium refused 2 cookies, and the old ones could not be set again. Undo still holds them.",
      "warning",
    ],
    [
      "evicting",
      say({
        about: "write",
        label: { deed: "add", ...one },
        report: { ...report(kept), evicted: [before, before] },
      }),
      "Saved theme. To make room, Chromium removed 2 other cookies. Undo brings them back.",
      "good",
    ],
    [
      "undone",
      say({ about: "undo", label: { deed: "delete", ...one }, report: report(kept) }),
      "Took back the change to theme.",
      "good",
    ],
    [
      "finished after an interruption",
      say({
        about: "interrupted",
        interrupted: { label: { deed: "edit", ...one }, finished: 1, takenBack: 0 },
      }),
      "The window was closed during the last write to theme. It is finished now.",
      "warning",
    ],
    [
      "taken back after an interruption",
      say({
        about: "interrupted",
        interrupted: { label: { deed: "edit", ...one }, finished: 0, takenBack: 1 },
      }),
      "The window was closed during the last write to theme. It was taken back: the cookies are as they were.",
      "warning",
    ],
  ])("%s", (_title, said, words, mood) => {
    expect(said).toEqual({ words, mood });
  });

  it("names what an undo would take back", () => {
    expect(undoInWords({ deed: "delete", name: null, count: 3 }, text)).toBe(
      "Undo delete of 3 cookies",
    );
    expect(undoInWords({ deed: "edit", name: "", count: 1 }, text)).toBe("Undo edit of no name");
  });
});
