import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { CHROMIUM_RETRIEVAL } from "../../../../src/core/retrieval/policy";
import { CHROMIUM } from "../../../../src/core/user-agent";
import { labRows } from "../../../../src/ui/lab/lab-rows";
import { beginWhatIf, type WhatIf, type WhatIfs } from "../../../../src/ui/lab/what-if";
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

describe("a what-if onto a key that is taken", () => {
  const twice = listCookies(
    ["/", "/shop", "/cart"].map((path) => cookieWith({ name: "id", value: path, path })),
    [],
    { userAgent: CHROMIUM, request, now: NOW },
  );
  const toPath = (from: string, path: string): [string, WhatIf] => {
    const { id, cookie } = twice.find((one) => one.cookie.path === from)!;
    const whatIf = beginWhatIf(cookie, CHROMIUM);
    return [id, { ...whatIf, draft: { ...whatIf.draft, path } }];
  };
  const judgedWith = (...whatIfs: [string, WhatIf][]) =>
    labRows(twice, new Map(whatIfs), {
      request,
      policy: { rules: CHROMIUM_RETRIEVAL, thirdParty: "unknown" },
      userAgent: CHROMIUM,
      now: NOW,
    });
  const valuesOf = (rows: ReturnType<typeof judged>["rows"]) =>
    rows.map(({ cookie: { value } }) => value);

  it("leaves out the cookie that is stored there, and counts it at no gate", () => {
    const { rows, included, replaced, stopped } = judgedWith(toPath("/cart", "/shop"));
    expect(valuesOf(included)).toEqual(["/cart", "/"]);
    expect(valuesOf(rows.filter(({ isReplaced }) => isReplaced))).toEqual(["/shop"]);
    expect(replaced).toBe(1);
    expect(stopped.path).toBe(0);
  });

  it("where the one that is stored there is stopped, it still counts at no gate", () => {
    const { replaced, stopped } = judgedWith(toPath("/", "/cart"));
    expect([replaced, stopped.path]).toEqual([1, 1]);
  });

  it("of two onto one key lets the later go", () => {
    const moved = judgedWith(toPath("/", "/new"), toPath("/cart", "/new"));
    expect(moved.replaced).toBe(1);
    const both = judgedWith(toPath("/shop", "/"), toPath("/cart", "/"));
    expect(valuesOf(both.included)).toEqual(["/cart"]);
    expect(both.replaced).toBe(2);
  });

  it("takes no key that its owner has left", () => {
    const { included, replaced } = judgedWith(toPath("/shop", "/"), toPath("/", "/shop"));
    expect(valuesOf(included)).toEqual(["/", "/shop"]);
    expect(replaced).toBe(0);
  });

  it("leaves twins that the jar holds alone", () => {
    const twins = [cookieWith({ name: "twin" }), cookieWith({ name: "twin", value: "w" })];
    const listed = listCookies(twins, [], { userAgent: CHROMIUM, request, now: NOW });
    const policy = { rules: CHROMIUM_RETRIEVAL, thirdParty: "unknown" } as const;
    const context = { request, policy, userAgent: CHROMIUM, now: NOW };
    expect(labRows(listed, new Map(), context).included).toHaveLength(2);
  });
});
