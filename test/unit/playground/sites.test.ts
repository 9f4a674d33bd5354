import { expect, test } from "vitest";

import { addressOf, HOSTS, isPracticeHost } from "../../../playground/site/sites";
import { registrableSite } from "../../../src/core/site/registrable-domain";

test("the lessons' hosts are two sites, by the list that the extension reads", async () => {
  const domainOf = async (host: string) => (await registrableSite(host)).domain;
  expect(await domainOf(HOSTS.shop)).toBe("shop.localhost");
  expect(await domainOf(HOSTS.app)).toBe("shop.localhost");
  expect(await domainOf(HOSTS.news)).toBe("news.localhost");
});

test("an address falls back to http where there is no https", () => {
  expect(addressOf({ http: 1, https: 2 }, "https", HOSTS.shop, "/a")).toBe(
    "https://shop.localhost:2/a",
  );
  expect(addressOf({ http: 1 }, "https", HOSTS.shop)).toBe("http://shop.localhost:1/");
});

test("only the lessons' hosts are among themselves", () => {
  expect(["shop.localhost", "news.localhost"].every(isPracticeHost)).toBe(true);
  expect(["localhost", "shop.localhost.evil.test", ""].some(isPracticeHost)).toBe(false);
});
