import { fc, test as property } from "@fast-check/vitest";
import { expect } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { isSameKey } from "../../../../src/core/cookie-key";
import type { LineSource } from "../../../../src/core/set-cookie/parse";
import { explainLines } from "../../../../src/core/storage/explain-lines";
import { STORAGE_RULES } from "../../../../src/core/storage/policy";
import type { StorageContext } from "../../../../src/core/storage/storage-context";
import { cookieWith } from "../../../support/cookie";
import { endpointOf } from "../../../support/request";

const now = 1_800_000_000;

const attributes = fc.subarray([
  "Path=/",
  "Path=/shop",
  "Domain=example.com",
  "Secure",
  "HttpOnly",
  "Max-Age=0",
  "SameSite=None",
]);
/** Few names, paths and domains, so that the lines and the jar get in each other's way. */
const line = fc
  .tuple(fc.constantFrom("a", "b"), fc.nat(2), attributes)
  .map(([name, value, said]) => [`${name}=${value}`, ...said].join("; "));
const there = fc
  .record({
    name: fc.constantFrom("a", "b"),
    path: fc.constantFrom("/", "/shop"),
    hostOnly: fc.boolean(),
    secure: fc.boolean(),
    httpOnly: fc.boolean(),
  })
  .map((fields) =>
    cookieWith({ ...fields, domain: fields.hostOnly ? "app.example.com" : "example.com" }),
  );
const jar = fc.uniqueArray<Cookie, Cookie>(there, { comparator: isSameKey });
const around = fc.record({
  url: fc
    .constantFrom("https://app.example.com/shop/cart", "http://app.example.com/shop/cart")
    .map((url) => endpointOf(url)),
  siteKind: fc.constant<StorageContext["siteKind"]>("registrable"),
  source: fc.constantFrom<LineSource>("http", "script"),
  sameSite: fc.constantFrom<StorageContext["sameSite"]>("top-level-navigation", "same-site"),
  isThirdParty: fc.constant(false),
  partition: fc.constant({ topLevelSite: "https://example.com", hasCrossSiteAncestor: false }),
  serverTime: fc.constant(null),
  storeId: fc.constant("0"),
});

property.prop([fc.array(line, { minLength: 2, maxLength: 5 }), jar, around], { numRuns: 200 })(
  "a line gets alone the answer that it gets behind others",
  (lines, before, context) => {
    for (const rules of STORAGE_RULES) {
      const explain = (some: readonly string[]) =>
        explainLines(some, context, { rules, thirdParty: "allowed" }, before, now);
      const alone = lines.map((one) => explain([one])[0]?.verdict);
      expect(explain(lines).map(({ verdict }) => verdict)).toEqual(alone);
    }
  },
);
