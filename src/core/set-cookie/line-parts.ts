import type { OctetString } from "../octet-string";

/** Where something stands: from `start` up to, not including, `end`. In octets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands between two semicolons, white space around name and value left out. */
export interface LinePart {
  readonly name: Span;
  /** Null where there is no `=`. */
  readonly value: Span | null;
}

/** A line's parts: the first is the name-value-pair, the others are attributes. Spec: RFC 6265bis 5.6 steps 2 to 6. */
export function splitLine(line: OctetString): readonly LinePart[] {
  const parts: LinePart[] = [];
  let start = 0;
  while (start <= line.length) {
    const semicolon = line.indexOf(";", start);
    const end = semicolon === -1 ? line.length : semicolon;
    parts.push(splitPart(line, { start, end }));
    start = end + 1;
  }
  return parts;
}

export function textAt(line: OctetString, { start, end }: Span): OctetString {
  return line.slice(start, end);
}

function splitPart(line: OctetString, span: Span): LinePart {
  const equalsSign = textAt(line, span).indexOf("=");
  if (equalsSign === -1) return { name: trimmed(line, span), value: null };
  const middle = span.start + equalsSign;
  return {
    name: trimmed(line, { start: span.start, end: middle }),
    value: trimmed(line, { start: middle + 1, end: span.end }),
  };
}

function trimmed(line: OctetString, span: Span): Span {
  let { start, end } = span;
  while (start < end && isWhiteSpace(line[start])) start += 1;
  while (start < end && isWhiteSpace(line[end - 1])) end -= 1;
  return { start, end };
}

function isWhiteSpace(octet: string | undefined): boolean {
  return octet === " " || octet === "\t";
}
