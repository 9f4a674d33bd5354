import { useMemo } from "preact/hooks";
import type { Subject } from "../../app/open";
import type { Cookie } from "../../core/cookie";
import { inspectStoredCookie, type StoredFinding } from "../../core/findings/inspect";
import { pageRequest } from "../../core/retrieval/page-request";
import { useLens, useLensState } from "../lens-context";

/** What there is to say about this stored cookie, the gravest first. */
export function useFindingsOf(
  cookie: Cookie,
  subject: Subject,
  now: number,
): readonly StoredFinding[] {
  const { userAgent } = useLens().browser;
  const { cookies } = useLensState();
  return useMemo(
    () =>
      inspectStoredCookie(cookie, {
        userAgent,
        now,
        request: pageRequest(subject.page, subject.site),
        sameName: cookies.filter(({ name }) => name === cookie.name),
      }),
    [cookie, cookies, subject, now, userAgent],
  );
}
