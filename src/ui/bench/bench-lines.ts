import type { Subject } from "../../app/open";
import type { Cookie } from "../../core/cookie";
import { encodeUtf8 } from "../../core/octet-string";
import { CHROMIUM_RETRIEVAL, FIREFOX_RETRIEVAL } from "../../core/retrieval/policy";
import type { RetrievalRequest } from "../../core/retrieval/request";
import type { LineSource } from "../../core/set-cookie/parse";
import { type PastedLines, readPasted } from "../../core/set-cookie/pasted-lines";
import { type ExplainedLine, explainLines } from "../../core/storage/explain-lines";
import { CHROMIUM_STORAGE, FIREFOX_STORAGE } from "../../core/storage/policy";
import { storageContextOf } from "../../core/storage/storage-context";
import type { StorageVerdict } from "../../core/storage/verdict";
import { CHROMIUM, FIREFOX, type UserAgent } from "../../core/user-agent";

/** A line as this browser reads it, and what another one makes of it. */
export interface BenchLine extends ExplainedLine {
  readonly other: { readonly name: string; readonly verdict: StorageVerdict };
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

const BROWSERS = {
  chromium: { storage: CHROMIUM_STORAGE, retrieval: CHROMIUM_RETRIEVAL, name: CHROMIUM.name },
  firefox: { storage: FIREFOX_STORAGE, retrieval: FIREFOX_RETRIEVAL, name: FIREFOX.name },
} as const;

/** What this browser would do with the pasted lines, as if this page had sent or its script had written them. */
export function readBench(text: string, ground: BenchGround): BenchReading {
  const pasted = readPasted(text);
  const otherId = ground.userAgent.id === "chromium" ? "firefox" : "chromium";
  const own = explain(pasted, ground.userAgent.id, ground);
  const others = explain(pasted, otherId, ground);
  const { name } = BROWSERS[otherId];
  return {
    ...pasted,
    explained: own.map(({ line, parsed, verdict }, index) => ({
      line,
      parsed,
      verdict,
      other: { name, verdict: others[index]?.verdict ?? verdict },
    })),
  };
}

function explain(
  { lines, serverTime }: PastedLines,
  id: UserAgent["id"],
  { subject, request, source, jar, now }: BenchGround,
): readonly ExplainedLine[] {
  const { storage, retrieval } = BROWSERS[id];
  const asked: RetrievalRequest =
    source === "script" ? { ...request, destination: "script", documents: [request.url] } : request;
  const context = storageContextOf(asked, retrieval, {
    siteKind: subject.site.kind,
    serverTime: source === "script" ? null : serverTime,
    storeId: subject.storeId,
  });
  const policy = { rules: storage, thirdParty: "unknown" } as const;
  return explainLines(lines.map(encodeUtf8), context, policy, jar, now);
}
