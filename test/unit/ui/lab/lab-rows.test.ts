import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { CHROMIUM_RETRIEVAL } from "../../../../src/core/retrieval/policy";
import { CHROMIUM } from "../../../../src/core/user-agent";
import { labRows } from "../../../../src/ui/lab/lab-rows";
import { beginWhatIf, type WhatIfs } from "../../../../src/ui/lab/what-if";
import { listCookies } from "../../../../src/ui/list/listed-cookie";
import { cookieWith } from "../../../support/cookie";
import { endpointOf, typedRequest } from "../../../support/request";

const NOW = 1_800_000_000;
const request = typedRequest("https://app.example.com/shop");
const image = {
  ...request,
  destination: "subresource",
  documents: [endpointOf("https://news.test/")],
} as const;

const jar: readonly Cookie[] = [
  cookieWith({ name: "theme" }),
  cookieWith({ name: "cart", path: "/cart" }),
  cookieWith({ name: "filter", path: "/shop" }),
  cookieWith({ name: "ad", sameSite: "no_restriction", secure: true }),
];
const all = listCookies(
  jar,
  [{ cookie: cookieWith({ name: "gone", expires: NOW - 9 }), endedAt: NOW - 9, lifetime: 10 }],
  { userAgent: CHROMIUM, request, now: NOW },
);

function judged(asked: typeof request | typeof image, whatIfs: WhatIfs = new Map()) {
  const policy = { rules: CHROMIUM_RETRIEVAL, thirdParty: "unknown" } as const;
  return labRows(all, whatIfs, { request: asked, policy, userAgent: CHROMIUM, now: NOW });
}
const namesOf = (rows: ReturnType<typeof judged>["rows"]) => rows.map(({ listed }) => listed.name);

describe("the rows", () => {
  it("stand in the order of a header that carried all of them, those that have ended too", () => {
    const { rows } = judged(request);
    expect(namesOf(rows)).toEqual(["cart", "filter", "theme", "ad", "gone"]);
  });

  it("line up those that go in the header's order, and count the rest by gate", () => {
    const { included, stopped, depending } = judged(request);
    expect(namesOf(included)).toEqual(["filter", "theme", "ad"]);
    expect(stopped).toMatchObject({ alive: 1, domain: 0, path: 1, "same-site": 0 });
    expect(depending).toBe(0);
  });

  it("count apart what cannot be known: it neither goes nor stops", () => {
    const { included, stopped, depending } = judged(image);
    expect(namesOf(included)).toEqual([]);
    expect(stopped).toMatchObject({ path: 1, "same-site": 2, policy: 0 });
    expect(depending).toBe(1);
  });
});

describe("a what-if", () => {
  const [, cart] = all;
  const begun = beginWhatIf(cart!.cookie, CHROMIUM);
  const whatIf = { ...begun, draft: { ...begun.draft, path: "/" } };
  const { rows, included } = judged(request, new Map([[cart!.id, whatIf]]));

  it("is judged in its cookie's place, which no row leaves for it", () => {
    expect(namesOf(rows)).toEqual(["cart", "filter", "theme", "ad", "gone"]);
    expect(rows[0]).toMatchObject({ isSupposed: true, answer: "included" });
    expect(rows[1]).toMatchObject({ isSupposed: false });
  });

  it("goes to the end of its path's cookies in the header: under another key it is a new cookie", () => {
    expect(namesOf(included)).toEqual(["filter", "theme", "ad", "cart"]);
  });

  it("keeps its age, and so its place, under the same key", () => {
    const [theme] = all;
    const before = beginWhatIf(theme!.cookie, CHROMIUM);
    const hidden = { ...before, draft: { ...before.draft, httpOnly: true } };
    const { included: going } = judged(request, new Map([[theme!.id, hidden]]));
    expect(namesOf(going)).toEqual(["filter", "theme", "ad"]);
  });
});
