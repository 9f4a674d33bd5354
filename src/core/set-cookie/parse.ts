import { MAX_NAME_VALUE_OCTETS } from "../limits";
import type { OctetString } from "../octet-string";
import type { AttributeKind, IgnoredCode, ReadAttribute } from "./attribute";
import { attributesOf, type CookieAttributes, readAttributes } from "./attributes";
import { findControl } from "./characters";
import { type FieldValue, fieldValueOf, scriptValueOf } from "./field-value";
import { type LinePart, type Span, splitLine, textAt } from "./line-parts";
import type { ParsingRules } from "./parsing-rules";

/** How a line reaches the user agent: in a response's header, or as a script's `document.cookie = …`. */
export type LineSource = "http" | "script";

/** A piece of a line, for showing: where it stands, what it is, and whether it counts. In octets of the line. */
export interface LinePiece extends Span {
  readonly kind: "name" | "value" | AttributeKind | "unknown" | "rest";
  /** An attribute's value; null where there is no `=`. A flag such as Secure counts whatever it says. */
  readonly value: Span | null;
  /** Null where it counts. */
  readonly ignored: IgnoredCode | null;
}

/** What makes a user agent drop the line before it looks at the cookie. */
export type ParsingFault =
  /** `at`: where the octet stands. */
  | { readonly code: "nul" | "control-character" | "tab"; readonly at: number }
  /** `octets` of name plus value. */
  | { readonly code: "name-value-too-large"; readonly octets: number };

/** A Set-Cookie line as a user agent reads it. */
export interface ParsedSetCookie {
  readonly name: OctetString;
  readonly value: OctetString;
  readonly attributes: CookieAttributes;
  /** In the order of the parsing algorithm; none where the line is read. */
  readonly faults: readonly ParsingFault[];
  /** In the order of the line. White space and separators between them are none. */
  readonly pieces: readonly LinePiece[];
}

/**
 * Reads a line (without `Set-Cookie: `). Any text is a line: what a user agent would not read are faults.
 * @param line one octet a character, see `encodeUtf8`
 * Spec: RFC 6265bis 5.6
 */
export function parseSetCookie(
  line: OctetString,
  source: LineSource,
  rules: ParsingRules,
): ParsedSetCookie {
  const field = source === "http" ? fieldValueOf(line, rules) : scriptValueOf(line);
  const { content } = field;
  const [pair, ...others] = splitLine(content) as [LinePart, ...LinePart[]];
  const { name, value } = nameAndValue(pair, rules);
  // What stands between two semicolons may be nothing at all.
  const written = others.filter((part) => part.name.start < part.name.end || part.value !== null);
  const read = readAttributes(content, written, rules);
  const texts = { name: textAt(content, name), value: textAt(content, value) };
  const parts = [name, value, ...written.flatMap((part) => [part.name, part.value ?? EMPTY])];
  return {
    ...texts,
    attributes: attributesOf(read, rules),
    faults: [
      ...controlFaults(line, source, field),
      ...tabFaults(field, parts, rules),
      ...sizeFaults(texts),
    ],
    pieces: piecesOf(line, field, { name, value }, read),
  };
}

const EMPTY: Span = { start: 0, end: 0 };

function nameAndValue(pair: LinePart, { lonePart }: ParsingRules): { name: Span; value: Span } {
  if (pair.value !== null) return { name: pair.name, value: pair.value };
  return lonePart === "name"
    ? { name: pair.name, value: EMPTY }
    : { name: EMPTY, value: pair.name };
}

function controlFaults(
  line: OctetString,
  source: LineSource,
  { content, offsetOf }: FieldValue,
): readonly ParsingFault[] {
  // In a header a NUL takes the whole response with it, wherever it stands.
  const nul = source === "http" ? line.indexOf("\0") : -1;
  if (nul !== -1) return [{ code: "nul", at: nul }];
  const control = findControl(content);
  return control === -1 ? [] : [{ code: "control-character", at: offsetOf(control) }];
}

function tabFaults(
  { content, offsetOf }: FieldValue,
  parts: readonly Span[],
  { allowsTab }: ParsingRules,
): readonly ParsingFault[] {
  if (allowsTab) return [];
  const inside = parts.find((part) => textAt(content, part).includes("\t"));
  if (inside === undefined) return [];
  return [{ code: "tab", at: offsetOf(content.indexOf("\t", inside.start)) }];
}

function sizeFaults(texts: { name: OctetString; value: OctetString }): readonly ParsingFault[] {
  const octets = texts.name.length + texts.value.length;
  return octets > MAX_NAME_VALUE_OCTETS ? [{ code: "name-value-too-large", octets }] : [];
}

function piecesOf(
  line: OctetString,
  { content, offsetOf }: FieldValue,
  pair: { name: Span; value: Span },
  read: readonly ReadAttribute[],
): readonly LinePiece[] {
  const inLine = ({ start, end }: Span): Span => ({
    start: offsetOf(start),
    end: start === end ? offsetOf(start) : offsetOf(end - 1) + 1,
  });
  const lineEnd = offsetOf(content.length);
  const pieces: readonly LinePiece[] = [
    { kind: "name", ...inLine(pair.name), value: null, ignored: null },
    { kind: "value", ...inLine(pair.value), value: null, ignored: null },
    ...read.map(({ kind, part, ignored }) => ({
      kind,
      ...inLine({ start: part.name.start, end: part.value?.end ?? part.name.end }),
      value: part.value === null ? null : inLine(part.value),
      ignored,
    })),
    { kind: "rest", start: lineEnd, end: line.length, value: null, ignored: "after-line-end" },
  ];
  return pieces.filter(({ start, end }) => start < end);
}
