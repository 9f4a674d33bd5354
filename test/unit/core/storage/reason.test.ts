import { expect, it } from "vitest";
import messages from "../../../../public/_locales/en/messages.json";
import { type StorageReason, storageReasonParameters } from "../../../../src/core/storage/reason";
import { storageMessageKey } from "../../../../src/ui/words/message-key";

const storage = { section: "RFC 6265bis 5.7" } as const;
const parsing = { section: "RFC 6265bis 5.6" } as const;
const prefixes = { section: "RFC 6265bis 5.4" } as const;
const domains = { domain: "other.test", host: "shop.test", ...storage };
const sites = {
  site: "https://shop.test",
  topLevelSite: "https://other.test",
  section: "browser setting",
} as const;

it.each<[StorageReason, readonly (string | number)[]]>([
  [{ code: "nul", at: 3, section: "RFC 9110 5.5" }, [4]],
  [{ code: "control-character", at: 0, ...parsing }, [1]],
  [{ code: "tab", at: 3, section: "browser rule" }, [4]],
  [{ code: "name-value-too-large", octets: 4097, ...parsing }, [4097, 4096]],
  [{ code: "empty-cookie", ...storage }, []],
  [{ code: "name-missing", section: "browser rule" }, []],
  [{ code: "domain-public-suffix", ...domains }, ["other.test", "shop.test"]],
  [{ code: "domain-mismatch", ...domains }, ["other.test", "shop.test"]],
  [{ code: "overwrites-secure", domain: "shop.test", path: "/", ...storage }, ["shop.test", "/"]],
  [{ code: "cross-site", site: "https://shop.test", ...storage }, ["https://shop.test"]],
  [{ code: "partitioned-needs-secure", section: "CHIPS" }, []],
  [{ code: "prefix-needs-secure", prefix: "__Host-", ...prefixes }, ["__Host-"]],
  [{ code: "nameless-prefix", prefix: "__Host-", ...prefixes }, ["__Host-"]],
  [{ code: "third-party-blocked", ...sites }, ["https://shop.test", "https://other.test"]],
])("the texts of $code name its facts in their order", (reason, facts) => {
  const parameters = storageReasonParameters(reason);
  expect(parameters).toMatchObject(facts.map((value) => ({ value })));
  for (const part of ["short", "long"] as const) {
    const { message } = messages[storageMessageKey(reason.code, part)];
    const places = [...message.matchAll(/\$(\d)/g)].map(([, place]) => Number(place));
    expect(Math.max(0, ...places)).toBeLessThanOrEqual(parameters.length);
  }
});
