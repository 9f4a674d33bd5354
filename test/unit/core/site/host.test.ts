import { describe, expect, it } from "vitest";
import {
  isIpAddress,
  isLoopbackHost,
  isSingleLabel,
  isTrustworthyUrl,
} from "../../../../src/core/site/host";

describe("an IP address is four decimal octets or stands in brackets", () => {
  it.each([
    ["127.0.0.1", true],
    ["255.255.255.255", true],
    ["0.0.0.0", true],
    ["[::1]", true],
    ["[2001:db8::1]", true],
    ["256.0.0.1", false],
    ["1.2.3", false],
    ["1.2.3.4.5", false],
    ["01.2.3.4", false],
    ["1.2.3.com", false],
    ["example.com", false],
    ["localhost", false],
    ["", false],
  ])("%s: %s", (host, expected) => {
    expect(isIpAddress(host)).toBe(expected);
  });
});

describe("a single label has no dot and is no address", () => {
  it.each([
    ["localhost", true],
    ["intranet", true],
    ["example.com", false],
    ["[::1]", false],
    ["", false],
  ])("%s: %s", (host, expected) => {
    expect(isSingleLabel(host)).toBe(expected);
  });
});

describe("loopback hosts mean this machine", () => {
  it.each([
    ["localhost", true],
    ["localhost.", true],
    ["shop.localhost", true],
    ["127.0.0.1", true],
    ["127.9.8.7", true],
    ["[::1]", true],
    ["notlocalhost", false],
    ["localhost.example.com", false],
    ["127.0.0.1.example.com", false],
    ["128.0.0.1", false],
    ["[::2]", false],
  ])("%s: %s", (host, expected) => {
    expect(isLoopbackHost(host)).toBe(expected);
  });
});

describe("a URL is trustworthy over https, or over http to this machine", () => {
  it.each([
    ["https://example.com/", true],
    ["http://example.com/", false],
    ["http://localhost:8080/a", true],
    ["http://[::1]:8080/", true],
    ["http://127.0.0.1/", true],
    ["file:///localhost", false],
    ["ftp://localhost/", false],
    ["no url", false],
  ])("%s: %s", (url, expected) => {
    expect(isTrustworthyUrl(url)).toBe(expected);
  });
});
