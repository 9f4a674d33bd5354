import type { Cookie } from "../../src/core/cookie";
import type { RetrievalVerdict } from "../../src/core/retrieval/reason";
import type { RetrievalRequest } from "../../src/core/retrieval/request";
import { cookieString, retrieve } from "../../src/core/retrieval/retrieve";
import { explainRetrieval } from "../../src/core/retrieval/verdict";
import { cookieHeaderOctets } from "../../src/core/size";
import type { UserAgent } from "../../src/core/user-agent";
import type { Jar } from "./sent-jar";
import { markOf } from "./sent-plan";
import { pairsOf } from "./sent-received";
import type { Setting } from "./sent-settings";
import type { Observation } from "./sent-stage";

/** One cookie and one request. */
export interface Decision {
  readonly cookie: Cookie;
  /** With the cookie's age told, which the run knows. */
  readonly verdict: RetrievalVerdict;
  /** The answer of who does not know the age: the extension's own. */
  readonly outside: RetrievalVerdict["answer"];
  /** Null where its expiry, or the end of its second minute, falls into the very span of the request. */
  readonly agrees: boolean | null;
}

export interface Judgement {
  readonly observation: Observation;
  /** Those on cookies of the request's site. The rest are looked at too, but too easy to be counted. */
  readonly decisions: readonly Decision[];
  /** The header as a whole, where each cookie is as predicted but the header is not. */
  readonly misordered: { readonly predicted: string; readonly received: string } | null;
}

/** Holds what the server or the script received against the verdict. */
export function judge(
  { cookies, origins }: Jar,
  { policy, userAgent }: Setting,
  observation: Observation,
): Judgement {
  const { request, span } = observation;
  const spanOf = ({ value }: Cookie) => origins.get(markOf(value))!.span;
  const young = retrieve(cookies, request, policy, (cookie) => ({
    now: span.from,
    createdAt: spanOf(cookie).until,
  }));
  const old = retrieve(cookies, request, policy, (cookie) => ({
    now: span.until,
    createdAt: spanOf(cookie).from,
  }));
  const pairs = pairsOf(observation, old.included);
  const arrived = new Set(pairs.map(markOf));

  const decisions = young.verdicts.map(({ cookie, verdict }, index): Decision => {
    const isSettled = verdict.answer === old.verdicts[index]!.verdict.answer;
    const { answer } = explainRetrieval(cookie, request, policy, { now: span.until });
    const agrees = verdict.included === arrived.has(markOf(cookie.value));
    return { cookie, verdict, outside: answer, agrees: isSettled ? agrees : null };
  });
  const unsettled = new Set(
    decisions.filter(({ agrees }) => agrees === null).map(({ cookie }) => markOf(cookie.value)),
  );
  const isSettled = (text: string) => !unsettled.has(markOf(text));
  const predicted = headerOf(
    old.included.filter(({ value }) => isSettled(value)),
    userAgent,
  );
  const received = pairs.filter(isSettled).join("; ");
  const isMisordered = decisions.every(({ agrees }) => agrees !== false) && predicted !== received;
  return {
    observation,
    decisions: decisions.filter(({ cookie }) => isOfSite(cookie, request)),
    misordered: isMisordered ? { predicted, received } : null,
  };
}

/** The header's octets, one Latin-1 character each. */
function headerOf(cookies: readonly Cookie[], userAgent: UserAgent): string {
  const inOctets = (text: string) => Buffer.from(text).toString("latin1");
  const header = cookieString(
    cookies.map(({ name, value }) => ({
      name: userAgent.nameIsOctets ? name : inOctets(name),
      value: inOctets(value),
    })),
  );
  const counted = cookieHeaderOctets(cookies, userAgent);
  if (header !== "" && counted !== `Cookie: ${header}`.length) {
    throw new Error(`a header of ${counted} octets was predicted, but it reads ${header}`);
  }
  return header;
}

function isOfSite({ domain }: Cookie, { url }: RetrievalRequest): boolean {
  return `.${domain}`.endsWith(`.${url.site}`);
}
