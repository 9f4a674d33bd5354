import type { Cookie } from "../cookie";
import { CONFIRMATION_LIFETIME, CONFIRMATION_PREFIX, CONFIRMED } from "./confirmation";
import type { LessonId } from "./lesson-id";

/** The confirmation as the practice site's Set-Cookie line makes it; `now` in seconds since the epoch. */
export function confirmationOf(
  id: LessonId,
  { domain, storeId }: Pick<Cookie, "domain" | "storeId">,
  now: number,
): Cookie {
  return {
    name: `${CONFIRMATION_PREFIX}${id}`,
    value: CONFIRMED,
    domain,
    hostOnly: true,
    path: "/",
    secure: false,
    httpOnly: false,
    sameSite: "lax",
    expires: now + CONFIRMATION_LIFETIME,
    partitionKey: null,
    storeId,
  };
}
