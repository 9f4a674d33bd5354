import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import type { CookiePatch } from "../../../../src/core/findings/finding";
import { isSafeFix } from "../../../../src/core/findings/safe-fix";
import type { RetrievalRequest } from "../../../../src/core/retrieval/request";
import { typedRequest } from "../../../support/request";
import { CHROMIUM, FIREFOX, type UserAgent } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";

const https: RetrievalRequest = typedRequest("https://app.example.com/");
const http: RetrievalRequest = typedRequest("http://app.example.com/");
const loopback: RetrievalRequest = typedRequest("http://localhost/");

describe("a fix is one click only where nobody loses the cookie", () => {
  it.each<[string, Partial<Cookie>, CookiePatch, RetrievalRequest, UserAgent, boolean]>([
    ["Secure on https", {}, { secure: true }, https, CHROMIUM, true],
    ["Secure on http", {}, { secure: true }, http, CHROMIUM, false],
    [
      "Secure on http to this machine",
      { domain: "localhost" },
      { secure: true },
      loopback,
      CHROMIUM,
      true,
    ],
    [
      "Secure takes a domain cookie from http hosts",
      { hostOnly: false },
      { secure: true },
      https,
      CHROMIUM,
      false,
    ],
    ["Secure away", { secure: true }, { secure: false }, https, CHROMIUM, false],
    [
      "a cookie that this page does not get",
      { path: "/elsewhere" },
      { secure: true },
      https,
      CHROMIUM,
      false,
    ],
    ["a cookie that has ended", { expires: 5 }, { secure: true }, https, CHROMIUM, false],
    [
      "Lax where the browser's own Lax lets other sites post with it for two minutes",
      { sameSite: "unspecified" },
      { sameSite: "lax" },
      https,
      CHROMIUM,
      false,
    ],
    [
      "Lax where it was None",
      { sameSite: "unspecified" },
      { sameSite: "lax" },
      https,
      FIREFOX,
      false,
    ],
    [
      "Lax for None",
      { sameSite: "no_restriction", secure: true },
      { sameSite: "lax" },
      https,
      CHROMIUM,
      false,
    ],
    [
      "what is not set for Lax",
      { sameSite: "lax" },
      { sameSite: "unspecified" },
      https,
      CHROMIUM,
      true,
    ],
    ["Strict for Lax", { sameSite: "lax" }, { sameSite: "strict" }, https, CHROMIUM, false],
    ["HttpOnly never", {}, { httpOnly: true }, https, CHROMIUM, false],
    ["a narrower host", { hostOnly: false }, { hostOnly: true }, https, CHROMIUM, false],
    ["another path", {}, { path: "/a" }, https, CHROMIUM, false],
    ["another name", {}, { name: "m" }, https, CHROMIUM, false],
    ["another value", {}, { value: "w" }, https, CHROMIUM, false],
    ["another lifetime", {}, { expires: 1000 }, https, CHROMIUM, false],
  ])("%s", (_rule, stated, patch, request, userAgent, expected) => {
    const fix = { patch, kind: "one-click" } as const;
    expect(isSafeFix(cookieWith(stated), fix, { request, userAgent, now: 10 })).toBe(expected);
  });

  it("what is meant as a draft stays one", () => {
    const fix = { patch: { secure: true }, kind: "draft" } as const;
    const context = { request: https, userAgent: CHROMIUM, now: 10 };
    expect(isSafeFix(cookieWith(), fix, context)).toBe(false);
  });
});
