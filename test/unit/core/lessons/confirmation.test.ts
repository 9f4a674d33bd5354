import { describe, expect, test } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { confirmedLesson } from "../../../../src/core/lessons/confirmation";
import { confirmationOf } from "../../../../src/core/lessons/confirmation-cookie";
import { LESSON_IDS } from "../../../../src/core/lessons/lesson-id";
import { cookieWith } from "../../../support/cookie";

const NOW = 1_800_000_000;
const confirmation = cookieWith({
  name: "lens-lesson-read",
  value: "done",
  domain: "shop.localhost",
  expires: NOW + 60,
});

describe("a confirmation is recognised", () => {
  test.each<[string, Partial<Cookie>]>([
    ["on the practice site", {}],
    ["on a host below it", { domain: "app.shop.localhost" }],
    ["on the other site", { domain: "news.localhost" }],
    ["when most of its minute is over", { expires: NOW + 1 }],
    ["when the clock was read a moment before it was set", { expires: NOW + 63 }],
  ])("%s", (_, stated) => {
    expect(confirmedLesson({ ...confirmation, ...stated }, NOW)).toBe("read");
  });

  test.each(LESSON_IDS)("of the lesson %s", (id) => {
    expect(confirmedLesson(confirmationOf(id, confirmation, NOW), NOW)).toBe(id);
  });
});

describe("no confirmation, so neither hidden nor removed, is a cookie", () => {
  test.each<[string, Partial<Cookie>]>([
    ["of a real site", { domain: "app.example.com" }],
    ["of a real site that only ends like it", { domain: "notlocalhost" }],
    ["on localhost", { domain: "localhost" }],
    ["on 127.0.0.1", { domain: "127.0.0.1" }],
    ["of another application below localhost", { domain: "app.localhost" }],
    ["of the session", { expires: null }],
    ["of two minutes", { expires: NOW + 120 }],
    ["with Secure", { secure: true }],
    ["with HttpOnly", { httpOnly: true }],
    ["with another value", { value: "Done" }],
    ["of no lesson", { name: "lens-lesson-cooking" }],
    ["without a lesson", { name: "lens-lesson-" }],
    ["with more before its name", { name: "x-lens-lesson-read" }],
    ["with a Domain", { hostOnly: false }],
    ["with another Path", { path: "/lessons" }],
    [
      "in a partition",
      { partitionKey: { topLevelSite: "https://a.test", hasCrossSiteAncestor: true } },
    ],
  ])("%s", (_, stated) => {
    expect(confirmedLesson({ ...confirmation, ...stated }, NOW)).toBeNull();
  });
});
