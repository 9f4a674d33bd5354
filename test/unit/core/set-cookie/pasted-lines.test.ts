import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { MOST_PASTED_CHARACTERS, MOST_PASTED_LINES } from "../../../../src/core/limits";
import { type PastedLines, readPasted } from "../../../../src/core/set-cookie/pasted-lines";

const NOTHING: PastedLines = {
  lines: [],
  serverTime: null,
  otherLines: 0,
  linesLeftOut: 0,
  charactersLeftOut: 0,
};

describe("a pasted text", () => {
  it.each<[string, string, Partial<PastedLines>]>([
    ["empty, or blank", " \n\t\n", {}],
    ["one line", "a=1; Secure", { lines: ["a=1; Secure"] }],
    ["several lines, blank ones between them", "a=1\r\n\r\nb=2\n", { lines: ["a=1", "b=2"] }],
    ["the field's name before it, in any case", "SET-cookie:a=1", { lines: ["a=1"] }],
    [
      "a header block: other fields are counted, Date is read",
      "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nSet-Cookie: a=1\r\nServer: x\r\nset-cookie: b=2; Path=/\r\n\r\n",
      { lines: ["a=1", "b=2; Path=/"], otherLines: 3, serverTime: 784_111_777 },
    ],
    ["a header block without cookies", "HTTP/2 204\nServer: x", { otherLines: 2 }],
    [
      "as curl -v prints it",
      "< HTTP/1.1 200 OK\n< Set-Cookie: a=1",
      { lines: ["a=1"], otherLines: 1 },
    ],
    [
      "a header block's folded line (RFC 9112 5.2)",
      "Set-Cookie: a=1;\n  Secure\nSet-Cookie: b=2",
      { lines: ["a=1;\n  Secure", "b=2"] },
    ],
    [
      "indented lines without a header are not folded",
      "  a=1; Path=/\n\tb=2; Path=/",
      { lines: ["  a=1; Path=/", "\tb=2; Path=/"] },
    ],
    [
      "an indented block is not folded",
      "  Set-Cookie: a=1\n  Set-Cookie: b=2",
      { lines: ["a=1", "b=2"] },
    ],
    ["a value that speaks of Set-Cookie", "a=Set-Cookie: b", { lines: ["a=Set-Cookie: b"] }],
    ["a Date that is none", "Set-Cookie: a=1\nDate: soon", { lines: ["a=1"], otherLines: 1 }],
  ])("%s", (_title, text, expected) => {
    expect(readPasted(text)).toEqual({ ...NOTHING, ...expected });
  });

  it("reads so many lines, and counts the others", () => {
    const read = readPasted("a=1\n".repeat(500));
    expect(read.lines).toHaveLength(MOST_PASTED_LINES);
    expect(read.linesLeftOut).toBe(500 - MOST_PASTED_LINES);
  });

  it("reads so many characters, and counts the others", () => {
    const read = readPasted("x".repeat(MOST_PASTED_CHARACTERS + 7));
    expect(read.lines[0]).toHaveLength(MOST_PASTED_CHARACTERS);
    expect(read.charactersLeftOut).toBe(7);
  });

  property.prop([fc.string({ unit: "binary" })])("is never too odd to read", (text) => {
    expect(readPasted(text).lines.length).toBeLessThanOrEqual(MOST_PASTED_LINES);
  });
});
