import { expect, it } from "vitest";
import { CHROMIUM_RETRIEVAL } from "../../../../src/core/retrieval/policy";
import { cookieString, octetsOfRequests, retrieve } from "../../../../src/core/retrieval/retrieve";
import { CHROMIUM } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";
import { endpointOf, typedRequest } from "../../../support/request";

const policy = { rules: CHROMIUM_RETRIEVAL, thirdParty: "allowed" } as const;
const time = () => ({ now: 0 });

it("lines up what goes, longest path first, and judges all in the jar's order", () => {
  const jar = [
    cookieWith({ name: "a" }),
    cookieWith({ name: "b", path: "/shop" }),
    cookieWith({ name: "c", path: "/admin" }),
    cookieWith({ name: "", value: "nameless" }),
  ];
  const { verdicts, included } = retrieve(
    jar,
    typedRequest("https://app.example.com/shop"),
    policy,
    time,
  );
  expect(verdicts.map(({ cookie, verdict }) => [cookie.name, verdict.answer])).toEqual([
    ["a", "included"],
    ["b", "included"],
    ["c", "excluded"],
    ["", "included"],
  ]);
  expect(cookieString(included)).toBe("b=v; a=v; nameless");
});

it("leaves out what only may go", () => {
  const post = {
    ...typedRequest("https://app.example.com/"),
    method: "POST",
    initiator: endpointOf("https://other.test/"),
  };
  const { verdicts, included } = retrieve(
    [cookieWith({ sameSite: "unspecified" })],
    post,
    policy,
    time,
  );
  expect(verdicts[0]?.verdict.answer).toBe("depends");
  expect(included).toEqual([]);
});

it("counts the octets of the whole header line, once for each request", () => {
  const octets = "Cookie: n=v; n=v".length;
  expect(octetsOfRequests([cookieWith(), cookieWith()], 20, CHROMIUM)).toBe(octets * 20);
  expect(octetsOfRequests([], 20, CHROMIUM)).toBe(0);
});
