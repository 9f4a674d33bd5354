import type { EndedCookie } from "../../app/listing";
import type { Cookie } from "../../core/cookie";
import { cookieKeyId } from "../../core/cookie-key";
import { nameForDisplay } from "../../core/cookie-name";
import { type Obstacle, obstacleTo } from "../../core/edit/addressable";
import { explainPageRequest } from "../../core/retrieval/page-request";
import type { RetrievalRequest } from "../../core/retrieval/request";
import type { RetrievalVerdict } from "../../core/retrieval/reason";
import { cookiePairOctets } from "../../core/size";
import type { UserAgent } from "../../core/user-agent";

/** A cookie with what its row shows, derived once for each listing. */
export interface ListedCookie {
  /** Unique among the rows, also where two cookies have one key. */
  readonly id: string;
  readonly cookie: Cookie;
  /** The name as text, also where the browser's API gives octets. */
  readonly name: string;
  readonly verdict: RetrievalVerdict;
  /** Of the pair as a Cookie header carries it. */
  readonly octets: number;
  /** Why the API can neither change nor delete it; null where it can. */
  readonly obstacle: Obstacle | null;
  /** Given where its lifetime ended before our eyes. */
  readonly ended: EndedCookie | null;
}

interface Context {
  readonly userAgent: UserAgent;
  readonly request: RetrievalRequest;
  /** Seconds since the epoch. */
  readonly now: number;
}

export function listCookies(
  cookies: readonly Cookie[],
  ended: readonly EndedCookie[],
  context: Context,
): readonly ListedCookie[] {
  const times = new Map<string, number>();
  const keys = cookies.map(cookieKeyId);
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  const living = cookies.map((cookie, index) => {
    const key = keys[index] ?? "";
    const isTwin = (times.get(key) ?? 0) > 1;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const id = nth === 0 ? key : `${key}#${nth}`;
    return listed(cookie, id, isTwin ? "indistinguishable" : null, null, context);
  });
  const gone = ended.map((one) => listed(one.cookie, cookieKeyId(one.cookie), null, one, context));
  return [...living, ...gone];
}

function listed(
  cookie: Cookie,
  id: string,
  obstacle: Obstacle | null,
  ended: EndedCookie | null,
  { userAgent, request, now }: Context,
): ListedCookie {
  return {
    id,
    cookie,
    name: nameForDisplay(cookie.name, userAgent),
    verdict: explainPageRequest(cookie, request, now),
    octets: cookiePairOctets(cookie, userAgent),
    obstacle: obstacle ?? obstacleTo(cookie, userAgent),
    ended,
  };
}
