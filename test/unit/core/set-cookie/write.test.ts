import { describe, expect, it } from "vitest";
import type { Cookie } from "../../../../src/core/cookie";
import { setCookieLineOctets, writeSetCookie } from "../../../../src/core/set-cookie/write";
import { CHROMIUM, FIREFOX } from "../../../../src/core/user-agent";
import { cookieWith } from "../../../support/cookie";

// Sun, 06 Nov 1994 08:49:37 GMT is the example date of RFC 9110 5.6.7.
const now = 784_111_777;
const options = { now, userAgent: CHROMIUM };

describe("a line names each attribute that is set, in Werkzeug's order", () => {
  it.each<[string, Partial<Cookie>, string]>([
    ["host-only session cookie", { sameSite: "unspecified" }, "n=v; Path=/"],
    [
      "Domain only where it is not host-only",
      { hostOnly: false },
      "n=v; Domain=app.example.com; Path=/; SameSite=Lax",
    ],
    [
      "both dates",
      { expires: now + 10 },
      "n=v; Expires=Sun, 06 Nov 1994 08:49:47 GMT; Max-Age=10; Path=/; SameSite=Lax",
    ],
    [
      "a fraction of a second is rounded",
      { expires: now + 9.6 },
      "n=v; Expires=Sun, 06 Nov 1994 08:49:46 GMT; Max-Age=10; Path=/; SameSite=Lax",
    ],
    [
      "past lifetime",
      { expires: now - 5 },
      "n=v; Expires=Sun, 06 Nov 1994 08:49:32 GMT; Max-Age=0; Path=/; SameSite=Lax",
    ],
    ["SameSite=Strict", { sameSite: "strict" }, "n=v; Path=/; SameSite=Strict"],
    [
      "SameSite=None",
      { sameSite: "no_restriction", secure: true },
      "n=v; Secure; Path=/; SameSite=None",
    ],
    ["nameless", { name: "", sameSite: "unspecified" }, "=v; Path=/"],
    [
      "quotes stay as they are stored",
      { value: '"a b"', sameSite: "unspecified" },
      'n="a b"; Path=/',
    ],
    [
      "everything",
      {
        domain: "example.com",
        hostOnly: false,
        expires: now,
        secure: true,
        httpOnly: true,
        path: "/a",
        sameSite: "no_restriction",
        partitionKey: { topLevelSite: "https://example.org", hasCrossSiteAncestor: true },
      },
      "n=v; Domain=example.com; Expires=Sun, 06 Nov 1994 08:49:37 GMT; Max-Age=0; Secure; HttpOnly; Path=/a; SameSite=None; Partitioned",
    ],
  ])("%s", (_rule, cookie, line) => {
    expect(writeSetCookie(cookieWith(cookie), options)).toBe(line);
  });
});

describe("a line is counted as it goes over the wire", () => {
  it("in UTF-8", () => {
    const cookie = cookieWith({ name: "é", value: "日", sameSite: "unspecified" });
    expect(setCookieLineOctets(cookie, options)).toBe(Buffer.byteLength("é=日; Path=/"));
  });

  it("Firefox: a name's octets are its characters, and the line shows them as text", () => {
    const cookie = cookieWith({ name: "Ã©", sameSite: "unspecified" });
    const firefox = { now, userAgent: FIREFOX };
    expect(writeSetCookie(cookie, firefox)).toBe("é=v; Path=/");
    expect(setCookieLineOctets(cookie, firefox)).toBe(Buffer.byteLength("é=v; Path=/"));
  });
});
