import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { readTypedUrl, splitScheme, withScheme } from "../../../../src/core/site/typed-url";

const read = (text: string, scheme: "http" | "https" = "https") => readTypedUrl({ scheme, text });
const taken = (text: string) => {
  const url = read(text);
  if (!url.ok) throw new Error(`${text} was refused: ${url.refusal.code}`);
  return url.value;
};

describe("an address as browsers read it", () => {
  it.each([
    ["shop.example/cart", "https", "shop.example", "", "/cart"],
    ["shop.example", "https", "shop.example", "", "/"],
    ["http://shop.example:8080/a", "http", "shop.example", "8080", "/a"],
    ["HTTPS://shop.example/a", "https", "shop.example", "", "/a"],
    ["ws://shop.example/feed", "http", "shop.example", "", "/feed"],
    ["localhost:5000/x", "https", "localhost", "5000", "/x"],
    ["[::1]:8080/", "https", "[::1]", "8080", "/"],
    ["//shop.example/a", "https", "shop.example", "", "/a"],
    ["shop.example/a?q=1#top", "https", "shop.example", "", "/a"],
    ["shop.example?q=/x", "https", "shop.example", "", "/"],
  ])("%s", (text, scheme, host, port, path) => {
    expect(taken(text)).toMatchObject({ scheme, host, port, path, spelled: null });
  });

  it("a typed scheme counts for more than the chosen one", () => {
    expect(read("https://a.test", "http")).toMatchObject({ value: { scheme: "https" } });
    expect(read("a.test", "http")).toMatchObject({ value: { scheme: "http" } });
  });
});

describe("an address that browsers spell in another way says how", () => {
  it.each([
    ["Shop.Example/Cart", "https://shop.example/Cart"],
    ["bücher.example", "https://xn--bcher-kva.example/"],
    ["shop.example/a b", "https://shop.example/a%20b"],
    ["shop.example/a/../b", "https://shop.example/b"],
    ["shop.example\\a", "https://shop.example/a"],
    ["0x7f.1", "https://127.0.0.1/"],
    ["shop.example:443/", "https://shop.example/"],
    ["/cart", "https://cart/"],
    ["https://ada:secret@shop.example/", "https://shop.example/"],
  ])("%s", (text, spelled) => {
    expect(taken(text).spelled).toBe(spelled);
  });
});

describe("what is no address says why", () => {
  it.each([
    ["", { code: "url-empty" }],
    ["  ", { code: "url-empty" }],
    ["ftp://shop.example/", { code: "url-other-scheme", scheme: "ftp:" }],
    ["about:blank", { code: "url-other-scheme", scheme: "about:" }],
    ["javascript:alert(1)", { code: "url-other-scheme", scheme: "javascript:" }],
    ["mailto:ada@shop.example", { code: "url-other-scheme", scheme: "mailto:" }],
    ["https://", { code: "url-not-an-address" }],
    ["two words", { code: "url-not-an-address" }],
    ["shop.example:99999", { code: "url-not-an-address" }],
    ["?q=1", { code: "url-not-an-address" }],
    ["a<b", { code: "url-not-an-address" }],
  ])("%j", (text, refusal) => {
    expect(read(text)).toEqual({ ok: false, refusal });
  });

  test.prop([fc.string({ unit: "binary" })])(
    "and nothing that is typed is an exception",
    (text) => {
      const url = read(text);
      if (url.ok) expect(new URL(`https://${url.value.host}`).hostname).toBe(url.value.host);
    },
  );
});

describe("the scheme apart", () => {
  it("is split off once it was typed", () => {
    expect(splitScheme({ scheme: "https", text: "http://a.test/x" })).toEqual({
      scheme: "http",
      text: "a.test/x",
    });
    expect(splitScheme({ scheme: "https", text: "ftp://a.test" }).text).toBe("ftp://a.test");
  });

  it("is turned wherever it was given", () => {
    expect(withScheme({ scheme: "https", text: "a.test/x" }, "http")).toEqual({
      scheme: "http",
      text: "a.test/x",
    });
    expect(withScheme({ scheme: "http", text: "https://a.test/x" }, "http").text).toBe("a.test/x");
  });
});
