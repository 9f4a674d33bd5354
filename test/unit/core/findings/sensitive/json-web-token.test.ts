import { describe, expect, it } from "vitest";
import { findJsonWebTokens } from "../../../../../src/core/findings/sensitive/json-web-token";

const base64url = (text: string) => Buffer.from(text).toString("base64url");
const token = `${base64url('{"alg":"HS256"}')}.${base64url('{"sub":"1"}')}.c2ln`;
const spelled = (payload: string) => `${base64url('{"alg":"HS256"}')}.${base64url(payload)}.c2ln`;
const shaped = `${base64url('{"user":42}')}.${base64url('{"sub":"1"}')}.c2ln`;

describe("a JSON Web Token has a header that names its algorithm and a payload", () => {
  it.each<[string, string, string | undefined]>([
    ["signed", token, '{"sub":"1"}'],
    ["behind a scheme", `Bearer ${token}`, '{"sub":"1"}'],
    ["without a signature", token.slice(0, -4), '{"sub":"1"}'],
    ["its payload spelled with spaces", spelled('{ "sub": "1" }'), '{"sub":"1"}'],
    ["its payload spelled on lines", spelled('{\n  "sub": "1"\n}'), '{"sub":"1"}'],
    [
      "its header spelled with spaces",
      `${base64url('{ "alg": "HS256" }')}.${base64url("{}")}.c2ln`,
      "{}",
    ],
    ["behind what only has its shape", `${shaped} ${token}`, '{"sub":"1"}'],
    ["what only has its shape", shaped, undefined],
    ["no algorithm", `${base64url('{"typ":"JWT"}')}.${base64url('{"sub":"1"}')}.c2ln`, undefined],
    [
      "Flask's session is no token",
      "eyJ1c2VyX2lkIjo0MiwibmFtZSI6IkFubiJ9.awTAbQ.42brecjBr6tsyQDaS3fgqtQhEbI",
      undefined,
    ],
    [
      "encrypted, in five parts",
      `${base64url('{"alg":"dir","enc":"A"}')}..eyJhYmM.eyJhYmM.c2ln`,
      undefined,
    ],
    ["no JSON", "eyJabcdefgh.eyJabcdefgh.abc", undefined],
  ])("%s", (_rule, text, payload) => {
    expect(findJsonWebTokens(text)[0]?.payload).toBe(payload);
  });

  it("each of several is found", () => {
    const other = spelled('{"sub":"2"}');
    expect(findJsonWebTokens(`access=${token}&id=${other}`)).toEqual([
      { payload: '{"sub":"1"}' },
      { payload: '{"sub":"2"}' },
    ]);
  });
});
