import type { OctetString } from "../octet-string";
import type { ParsingRules } from "./parsing-rules";

/** What HTTP makes of a header line before cookies come into it. */
export interface FieldValue {
  /** The text as far as the line goes, folded lines joined. */
  readonly content: OctetString;
  /** Where in the line an octet of the content stands; the content's length gives where the line ends. */
  offsetOf(index: number): number;
}

/** A line break, and the white space that folds the next line into this one. */
const BREAK = /\r?\n([ \t]+)?/g;
const BREAK_BY_CR = /[\r\n]+([ \t]+)?/g;
const EMPTY_LINE = /\n\r?\n/;

/**
 * Joins what is folded (obs-fold) and leaves out what stands behind the line's end.
 * Spec: RFC 9112 5.2; user agents differ in what a bare CR is.
 */
export function fieldValueOf(line: OctetString, rules: ParsingRules): FieldValue {
  let content = "";
  const offsets: number[] = [];
  const take = (text: string, at: number) => {
    content += text;
    for (let index = 0; index < text.length; index += 1) offsets.push(at + index);
  };
  let from = 0;
  for (const found of line.matchAll(rules.bareCrEndsLine ? BREAK_BY_CR : BREAK)) {
    const [all, spaces] = found;
    take(line.slice(from, found.index), from);
    if (spaces === undefined || EMPTY_LINE.test(all)) {
      return valueOf(content, [...offsets, found.index]);
    }
    from = found.index + all.length;
    if (rules.foldKeepsSpaces) take(spaces, from - spaces.length);
    else take(" ", from - 1);
  }
  take(line.slice(from), from);
  return valueOf(content, [...offsets, line.length]);
}

/** A script hands its text over as it is. */
export function scriptValueOf(text: OctetString): FieldValue {
  return { content: text, offsetOf: (index) => index };
}

function valueOf(content: OctetString, offsets: readonly number[]): FieldValue {
  return { content, offsetOf: (index) => offsets[index] ?? 0 };
}
