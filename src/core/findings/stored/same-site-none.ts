import { isSessionLike } from "../../session-names";
import { STORED_COOKIE, type StoredRule } from "./stored-rule";

/** Subject: stored cookie. SameSite=None lets other sites send it with their requests. */
export const findSameSiteNone: StoredRule<"same-site-none"> = (cookie) => {
  if (cookie.sameSite !== "no_restriction") return null;
  return {
    id: "same-site-none",
    severity: isSessionLike(cookie.name) ? "warning" : "notice",
    subject: STORED_COOKIE,
    parameters: [],
    source: "rfc6265bis-same-site",
    fix: { patch: { sameSite: "lax" }, kind: "draft" },
  };
};
