import type { Cookie } from "../../src/core/cookie";
import type { OctetString } from "../../src/core/octet-string";
import type { RetrievalRules } from "../../src/core/retrieval/policy";
import { requestOfKind } from "../../src/core/retrieval/request-kinds";
import { parseSetCookie } from "../../src/core/set-cookie/parse";
import type { StoragePolicy } from "../../src/core/storage/policy";
import { type StorageContext, storageContextOf } from "../../src/core/storage/storage-context";
import { explainStorage, type StorageVerdict } from "../../src/core/storage/verdict";
import { locate, type Place } from "./stored-place";
import type { LoopbackSite } from "../support/loopback-site";

/** Ways by which a line reaches a browser. */
export const WAYS = [
  "address-bar",
  "image",
  "frame",
  "nested-frame",
  "script",
  "frame-script",
] as const;
export type Way = (typeof WAYS)[number];

/** One response, or one script, and the cookies it sets. */
export interface Exchange {
  readonly way: Way;
  readonly to: Place;
  /** The page around it; the same as `to` where there is none. */
  readonly from: Place;
  /** One octet a character. */
  readonly lines: readonly OctetString[];
  /** Seconds since the epoch that the response's Date says; null for none. */
  readonly serverTime: number | null;
}

export function isByScript(way: Way): boolean {
  return way === "script" || way === "frame-script";
}

export async function contextOf(
  { way, to, from, serverTime }: Exchange,
  site: LoopbackSite,
  rules: RetrievalRules,
  storeId: string,
): Promise<StorageContext> {
  const [target, around] = [await locate(to, site), await locate(from, site)];
  const request = requestOfKind({
    kind: way,
    to: target.endpoint,
    from: around.endpoint,
    via: null,
    credentials: "include",
    method: "GET",
  });
  return storageContextOf(request, rules, { siteKind: target.siteKind, serverTime, storeId });
}

/** What a jar becomes by the lines, one after the other, and the verdict of each. */
export function predict(
  lines: readonly OctetString[],
  context: StorageContext,
  policy: StoragePolicy,
  jar: readonly Cookie[],
  now: number,
): { readonly jar: readonly Cookie[]; readonly verdicts: readonly StorageVerdict[] } {
  const verdicts: StorageVerdict[] = [];
  const after = lines.reduce<readonly Cookie[]>((before, line) => {
    const parsed = parseSetCookie(line, context.source, policy.rules);
    const verdict = explainStorage(parsed, context, policy, before, now);
    verdicts.push(verdict);
    return applied(verdict, before);
  }, jar);
  return { jar: after, verdicts };
}

function applied({ answer, cookie }: StorageVerdict, jar: readonly Cookie[]): readonly Cookie[] {
  if (cookie === null || (answer !== "stored" && answer !== "deleted")) return jar;
  const others = jar.filter((there) => keyOf(there) !== keyOf(cookie));
  return answer === "stored" ? [...others, cookie] : others;
}

/** Not by `cookieKeyId`: what is tested must not also be what it is tested with. */
export function keyOf({ name, domain, hostOnly, path, partitionKey }: Cookie): string {
  const partition = partitionKey && [partitionKey.topLevelSite, partitionKey.hasCrossSiteAncestor];
  return JSON.stringify([name, domain, hostOnly, path, partition]);
}
