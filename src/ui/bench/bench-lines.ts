import type { Subject } from "../../app/open";
import type { Cookie } from "../../core/cookie";
import { type CookieField, differingFields } from "../../core/edit/compare";
import { encodeUtf8 } from "../../core/octet-string";
import { retrievalRulesOf } from "../../core/retrieval/policy";
import type { RetrievalRequest } from "../../core/retrieval/request";
import type { LineSource } from "../../core/set-cookie/parse";
import { type PastedLines, readPasted } from "../../core/set-cookie/pasted-lines";
import { type ExplainedLine, explainLines } from "../../core/storage/explain-lines";
import { storageRulesOf } from "../../core/storage/policy";
import { shownText } from "../../core/storage/shown-text";
import { storageContextOf } from "../../core/storage/storage-context";
import type { StorageVerdict } from "../../core/storage/verdict";
import { CHROMIUM, FIREFOX, type UserAgent } from "../../core/user-agent";

/** What another browser makes of a line. */
export interface OtherAnswer {
  /** The browser's. */
  readonly name: string;
  readonly verdict: StorageVerdict;
  /** Where both store a cookie, but not the same: the fields in which theirs differ. */
  readonly differences: readonly CookieField[];
}

/** A line as this browser reads it, and what another one makes of it. */
export interface BenchLine extends ExplainedLine {
  readonly other: OtherAnswer;
}

export interface BenchReading extends PastedLines {
  readonly explained: readonly BenchLine[];
}

interface BenchGround {
  readonly subject: Subject;
  /** The page's own request, which the lines answer. */
  readonly request: RetrievalRequest;
  readonly source: LineSource;
  readonly userAgent: UserAgent;
  readonly jar: readonly Cookie[];
  /** Seconds since the epoch. */
  readonly now: number;
}

/** What this browser would do with the pasted lines, as if this page had sent or its script had written them. */
export function readBench(text: string, ground: BenchGround): BenchReading {
  const pasted = readPasted(text);
  const { id: otherId, name } = ground.userAgent.id === "chromium" ? FIREFOX : CHROMIUM;
  const own = explain(pasted, ground.userAgent.id, ground);
  const others = explain(pasted, otherId, ground);
  return {
    ...pasted,
    explained: own.map((one, index) => {
      const other = others[index] ?? one;
      return {
        line: one.line,
        parsed: one.parsed,
        verdict: one.verdict,
        other: { name, verdict: other.verdict, differences: differences(one, other) },
      };
    }),
  };
}

function differences(one: ExplainedLine, other: ExplainedLine): readonly CookieField[] {
  const cookie = storedCookie(one);
  const otherCookie = storedCookie(other);
  return cookie === null || otherCookie === null ? [] : differingFields(cookie, otherCookie);
}

/** With its name as text: in Firefox a cookie has its octets, which is another spelling and no difference. */
function storedCookie({ parsed, verdict: { answer, cookie } }: ExplainedLine): Cookie | null {
  if (answer !== "stored" || cookie === null) return null;
  return { ...cookie, name: shownText(parsed.name) };
}

function explain(
  { lines, serverTime }: PastedLines,
  id: UserAgent["id"],
  { subject, request, source, jar, now }: BenchGround,
): readonly ExplainedLine[] {
  const asked: RetrievalRequest =
    source === "script" ? { ...request, destination: "script", documents: [request.url] } : request;
  const context = storageContextOf(asked, retrievalRulesOf(id), {
    siteKind: subject.site.kind,
    serverTime: source === "script" ? null : serverTime,
    storeId: subject.storeId,
  });
  const policy = { rules: storageRulesOf(id), thirdParty: "unknown" } as const;
  return explainLines(lines.map(encodeUtf8), context, policy, jar, now);
}
