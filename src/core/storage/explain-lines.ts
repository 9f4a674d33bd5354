import type { Cookie } from "../cookie";
import { isSameKey } from "../cookie-key";
import type { OctetString } from "../octet-string";
import { type ParsedSetCookie, parseSetCookie } from "../set-cookie/parse";
import type { StoragePolicy } from "./policy";
import type { StorageContext } from "./storage-context";
import { explainStorage, type StorageVerdict } from "./verdict";

/** A line, how it is read, and what becomes of it. */
export interface ExplainedLine {
  readonly line: OctetString;
  readonly parsed: ParsedSetCookie;
  readonly verdict: StorageVerdict;
}

/**
 * What becomes of the lines of one response: each finds the jar as the lines before it would leave it. Its verdict
 * would be the same without them: no line can make, take away or replace what would have refused another.
 * @param jar what is stored before, in the same store
 * @param now seconds since the epoch
 */
export function explainLines(
  lines: readonly OctetString[],
  context: StorageContext,
  policy: StoragePolicy,
  jar: readonly Cookie[],
  now: number,
): readonly ExplainedLine[] {
  let left = jar;
  return lines.map((line) => {
    const parsed = parseSetCookie(line, context.source, policy.rules);
    const verdict = explainStorage(parsed, context, policy, left, now);
    left = afterLine(left, verdict);
    return { line, parsed, verdict };
  });
}

function afterLine(jar: readonly Cookie[], { answer, cookie }: StorageVerdict): readonly Cookie[] {
  if (cookie === null || answer === "depends") return jar;
  const others = jar.filter((there) => !isSameKey(there, cookie));
  return answer === "deleted" ? others : [...others, cookie];
}
