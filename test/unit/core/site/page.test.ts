import { describe, expect, it } from "vitest";
import { pageOf } from "../../../../src/core/site/page";

describe("a web page is a site page with its scheme, host, port and path", () => {
  it.each([
    ["https://shop.example.com/cart?a=1#b", "https", "shop.example.com", "", "/cart"],
    ["http://localhost:8080", "http", "localhost", "8080", "/"],
    ["http://[::1]:8080/x/", "http", "[::1]", "8080", "/x/"],
    ["https://BÜCHER.example/", "https", "xn--bcher-kva.example", "", "/"],
    ["https://chrome.google.com/webstores", "https", "chrome.google.com", "", "/webstores"],
    ["https://microsoftedge.microsoft.com/en", "https", "microsoftedge.microsoft.com", "", "/en"],
  ])("%s", (url, scheme, host, port, path) => {
    expect(pageOf(url)).toEqual({ kind: "site", url, scheme, host, port, path });
  });
});

describe("other pages have no cookies of their own, each for its reason", () => {
  it.each([
    [undefined, "hidden"],
    ["", "blank"],
    ["about:blank", "blank"],
    ["about:blank#x", "blank"],
    ["about:config", "browser-page"],
    ["chrome://settings/", "browser-page"],
    ["edge://settings/", "browser-page"],
    ["devtools://devtools/bundled/inspector.html", "browser-page"],
    ["chrome-extension://abcdefghijklmnop/page.html", "extension-page"],
    ["moz-extension://0f0e0d0c/page.html", "extension-page"],
    ["https://chromewebstore.google.com/detail/x", "extension-store"],
    ["https://chrome.google.com/webstore", "extension-store"],
    ["https://chrome.google.com/webstore/detail/x", "extension-store"],
    ["https://addons.mozilla.org/en-GB/firefox/", "extension-store"],
    ["https://microsoftedge.microsoft.com/addons/detail/x", "extension-store"],
    ["file:///home/a.html", "file"],
  ])("%s: %s", (url, kind) => {
    expect(pageOf(url)).toEqual({ kind });
  });

  it.each([
    ["data:text/html,x", "data"],
    ["view-source:https://example.com/", "view-source"],
    ["blob:https://example.com/1", "blob"],
    ["ftp://example.com/", "ftp"],
  ])("%s has the scheme %s", (url, scheme) => {
    expect(pageOf(url)).toEqual({ kind: "other-scheme", scheme });
  });
});
