import { describe, expect, it } from "vitest";
import { findEmailAddress } from "../../../../../src/core/findings/sensitive/e-mail";

describe("an e-mail address", () => {
  it.each([
    ["ann@example.org", "ann@example.org"],
    ['"ann@example.org"', "ann@example.org"],
    ['{"mail":"a.b+c@mail.example.co.uk"}', "a.b+c@mail.example.co.uk"],
    ["id=4&email=ann@example.org&x=1", "ann@example.org"],
    ["4|ann@example.org|t", "ann@example.org"],
    ["mailto:ann@example.museum", "ann@example.museum"],
    ["user@host", undefined],
    ["icon@2x.min.png", undefined],
    ["lodash@4.17.21", undefined],
    ["react@18.2.0-rc.next", undefined],
    ["react@18.2-rc.next", undefined],
    ["vue@v3.4.0-beta.dev", undefined],
    ["react@18.2.0-rc.next ann@example.org", "ann@example.org"],
    ["ann@163.com", "ann@163.com"],
    ["ann@vip.163.com", "ann@vip.163.com"],
    ["ann@1und1.de", "ann@1und1.de"],
    ["ann@v2.example.org", "ann@v2.example.org"],
    ["https://0123abcd@o1.ingest.example.io/2", undefined],
    ["https://ann:secret@example.org/", undefined],
    ["@ann@social.example", undefined],
    ["plain", undefined],
  ])("%s: %s", (text, address) => {
    expect(findEmailAddress(text)).toBe(address);
  });
});
