import { describe, expect, it } from "vitest";
import { looksSensitive } from "../../../../../src/core/findings/sensitive/mask";

const base64url = (text: string) => Buffer.from(text).toString("base64url");
const token = `${base64url('{"alg":"HS256"}')}.${base64url('{"sub":"1"}')}.c2ln`;
const shaped = `${base64url('{"user":42}')}.${base64url('{"sub":"1"}')}.c2ln`;

describe("a value looks like the gravest kind that it holds", () => {
  it.each([
    ["theme", "dark", null],
    ["_ga", "GA1.1.1234567890.1700000000", null],
    ["csrftoken", "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF", null],
    ["id", "9f86d081884c7d659a2feaa0c55ad015", null],
    ["user", "ann%40example.org", "e-mail"],
    [
      "user",
      "%7B%22card%22%3A%224242424242424242%22%2C%22mail%22%3A%22ann%40example.org%22%7D",
      "card",
    ],
    ["t", token, "jwt"],
    ["session", token, "jwt"],
    ["t", `${shaped}|${token}`, "jwt"],
    ["t", shaped, null],
    ["versions", "react@18.2.0-rc.next", null],
    ["sessionid", "aB3dE6gH9jK2", "session-id"],
    ["session", "1", null],
    ["password", "hunter2", "password"],
    ["session", "", null],
  ])("%s=%s: %s", (name, value, kind) => {
    expect(looksSensitive({ name, value })).toBe(kind);
  });
});

describe("a hostile value costs next to nothing", () => {
  it.each([
    ["letters", "a".repeat(4096)],
    ["almost addresses", "a@".repeat(2048)],
    ["dotted names", `a@${"a.".repeat(2047)}`],
    ["hyphens after an at sign", `a@${"a-".repeat(2047)}`],
    ["digits", "4".repeat(4096)],
    ["card groups", "4242-".repeat(819)],
    ["token beginnings", "eyJaaaaa.".repeat(455)],
    ["token shapes", "eyJaaaaaa.eyJaaaaaa.a|".repeat(186)],
    ["percent signs", "%25".repeat(1365)],
    ["broken percent signs", "%E4%25".repeat(682)],
    ["password keys", "password=".repeat(455)],
    ["slashes", "://a@".repeat(819)],
  ])("%s", (_kind, value) => {
    const rounds = 20;
    const started = performance.now();
    for (let round = 0; round < rounds; round += 1) looksSensitive({ name: "n", value });
    // 5 ms each on an idle machine; ten times that still tells a runaway pattern.
    expect((performance.now() - started) / rounds).toBeLessThan(50);
  });
});
