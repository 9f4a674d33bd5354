import type { Cookie } from "../cookie";
import { cookieHeaderOctets } from "../size";
import type { UserAgent } from "../user-agent";
import { inRetrievalOrder } from "./order";
import type { RetrievalPolicy } from "./policy";
import type { RetrievalVerdict } from "./reason";
import type { RetrievalRequest } from "./request";
import type { RetrievalTime } from "./retrieval-time";
import { explainRetrieval } from "./verdict";

/** What becomes of a jar when a request is made. */
export interface Retrieval<C extends Cookie = Cookie> {
  /** Each cookie's verdict, in the jar's order. */
  readonly verdicts: readonly { readonly cookie: C; readonly verdict: RetrievalVerdict }[];
  /** What the `Cookie` header carries, or `document.cookie` shows, in its order. */
  readonly included: readonly C[];
}

/**
 * Judges every cookie, and lines up those that go. Cookies whose verdict "depends" are not among them.
 * @param cookies as the browser lists them: within one path length, the oldest first
 * @param timeOf the moment, with the cookie's age where it is known
 */
export function retrieve<C extends Cookie>(
  cookies: readonly C[],
  request: RetrievalRequest,
  policy: RetrievalPolicy,
  timeOf: (cookie: C) => RetrievalTime,
): Retrieval<C> {
  const verdicts = cookies.map((cookie) => ({
    cookie,
    verdict: explainRetrieval(cookie, request, policy, timeOf(cookie)),
  }));
  const included = verdicts.flatMap(({ cookie, verdict }) => (verdict.included ? [cookie] : []));
  return { verdicts, included: inRetrievalOrder(included) };
}

/** The cookie-string: `a=1; b=2`, a nameless cookie as its value alone. Spec: RFC 6265bis 5.8.3 step 4. */
export function cookieString(cookies: readonly Pick<Cookie, "name" | "value">[]): string {
  return cookies.map(({ name, value }) => (name === "" ? value : `${name}=${value}`)).join("; ");
}

/** Octets of the header line `Cookie: a=1; b=2` for this many requests like it. */
export function octetsOfRequests(
  cookies: readonly Pick<Cookie, "name" | "value">[],
  requests: number,
  userAgent: UserAgent,
): number {
  return cookieHeaderOctets(cookies, userAgent) * requests;
}
