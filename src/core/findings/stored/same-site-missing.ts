import { isSessionLike } from "../../session-names";
import { textOf } from "../../parameter";
import { STORED_COOKIE, type StoredRule } from "./stored-rule";

/** Subject: stored cookie. Without SameSite each browser decides for itself: Chromium Lax, Firefox None. */
export const findSameSiteMissing: StoredRule<"same-site-missing"> = (cookie, { userAgent }) => {
  if (cookie.sameSite !== "unspecified") return null;
  const isSentAcrossSites = userAgent.sameSiteUnspecified === "none";
  return {
    id: "same-site-missing",
    severity: isSentAcrossSites && isSessionLike(cookie.name) ? "warning" : "notice",
    subject: STORED_COOKIE,
    parameters: [textOf(userAgent.name), textOf(isSentAcrossSites ? "None" : "Lax")],
    source: "browser-same-site-default",
    // Never one click: even Chromium's own Lax lets other sites post with a young cookie, and its age is not known.
    fix: { patch: { sameSite: "lax" }, kind: "draft" },
  };
};
