import type { Cookie } from "../cookie";
import { cookieKeyId } from "../cookie-key";
import { obstacleTo } from "./addressable";
import { apiForm } from "./api-form";
import type { Change } from "./change";
import { inspectDraft } from "../findings/inspect";
import type { Site } from "../site/site";
import type { UserAgent } from "../user-agent";
import type { StorageVerdict } from "../storage/verdict";

interface WriteGround {
  readonly site: Site;
  readonly userAgent: UserAgent;
  /** Seconds since the epoch. */
  readonly now: number;
}

/**
 * What writing would do to the jar as the lines would: one change a key, the last line's.
 * Nothing for a line that is refused, or that deletes what is not there.
 */
export function changesOfVerdicts(
  verdicts: readonly StorageVerdict[],
  jar: readonly Cookie[],
): readonly Change[] {
  const there = new Map(jar.map((cookie) => [cookieKeyId(cookie), cookie]));
  const changes = new Map<string, Change>();
  for (const { answer, cookie } of verdicts) {
    if (cookie === null || answer === "depends") continue;
    const id = cookieKeyId(cookie);
    const before = there.get(id) ?? null;
    changes.set(id, { before, after: answer === "deleted" ? null : cookie });
  }
  return [...changes.values()].filter(({ before, after }) => before !== null || after !== null);
}

/** Whether an extension's API leaves the very cookie that the line would: it spells some paths and domains another way. */
export function canWrite({ before, after }: Change, ground: WriteGround): boolean {
  const { userAgent } = ground;
  if (before !== null && obstacleTo(before, userAgent) !== null) return false;
  if (after === null) return true;
  if (obstacleTo(after, userAgent) !== null) return false;
  if (inspectDraft(after, ground).some(({ severity }) => severity === "refused")) return false;
  const kept = apiForm(after, ground);
  return kept !== null && cookieKeyId(kept) === cookieKeyId(after);
}
