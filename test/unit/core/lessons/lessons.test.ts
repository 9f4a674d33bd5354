import { describe, expect, test } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { isOfLesson } from "../../../../src/core/lessons/lesson-cookies";
import { lessonAddress } from "../../../../src/core/lessons/lesson-address";
import { isPracticeHost, lessonOfPage } from "../../../../src/core/lessons/practice-site";
import {
  lessonOfField,
  SET_COOKIE_PARAMETERS,
} from "../../../../src/core/lessons/set-cookie-parameters";
import { cookieWith } from "../../../support/cookie";

describe("the practice site", () => {
  test.each([
    ["shop.localhost", true],
    ["app.shop.localhost", true],
    ["news.localhost", true],
    ["localhost", false],
    ["shop.example.com", false],
    ["notshop.localhost", false],
  ])("%s: %s", (host, isPractice) => {
    expect(isPracticeHost(host)).toBe(isPractice);
  });

  test.each([
    ["shop.localhost", "/lessons/path", "path"],
    ["shop.localhost", "/lessons/", null],
    ["shop.localhost", "/lessons/path/start", null],
    ["shop.localhost", "/lessons/cooking", null],
    ["shop.example.com", "/lessons/path", null],
  ])("%s%s is the page of the lesson %s", (host, path, lesson) => {
    expect(lessonOfPage({ host, path })).toBe(lesson);
  });

  test.each([
    ["http", "shop.localhost", "4321", "http://shop.localhost:4321/lessons/path"],
    ["https", "news.localhost", "", "https://shop.localhost/lessons/path"],
    ["http", "localhost", "8000", null],
  ] as const)("%s://%s:%s leads to %s", (scheme, host, port, address) => {
    expect(lessonAddress({ scheme, host, port }, "path")).toBe(address);
  });
});

describe("a lesson's reset takes its own cookies", () => {
  test.each([
    ["first", "hello", true],
    ["first", "theme", false],
    ["create", "theme", true],
    ["login", "lesson_session", true],
    ["limits", "heavy_20", true],
    ["limits", "many_181", true],
    ["limits", "size_4096", true],
    ["limits", "many_things", false],
    ["delete", "older", false],
  ] as const)("%s: %s, %s", (id, name, isOf) => {
    expect(isOfLesson(cookieWith({ name, domain: "shop.localhost" }), id)).toBe(isOf);
  });

  test.each<[string, Partial<Cookie>, boolean]>([
    ["for the host below", { domain: "app.shop.localhost" }, true],
    ["for all below", { hostOnly: false }, true],
    ["of a real site", { domain: "app.example.com" }, false],
    ["of another application on this machine", { domain: "localhost" }, false],
    [
      "in a partition",
      { partitionKey: { topLevelSite: "https://a.test", hasCrossSiteAncestor: true } },
      false,
    ],
  ])("a cookie of its name %s", (_, stated, isOf) => {
    const cart = cookieWith({ name: "cart", domain: "shop.localhost", ...stated });
    expect(isOfLesson(cart, "path")).toBe(isOf);
  });
});

test("every parameter of Flask's set_cookie has its attribute and lesson", () => {
  expect(SET_COOKIE_PARAMETERS.map(({ parameter }) => parameter)).toEqual([
    "key",
    "value",
    "max_age",
    "expires",
    "path",
    "domain",
    "secure",
    "httponly",
    "samesite",
  ]);
  for (const { field } of SET_COOKIE_PARAMETERS) expect(lessonOfField(field)).not.toBeNull();
  expect(lessonOfField("partition")).toBeNull();
});
