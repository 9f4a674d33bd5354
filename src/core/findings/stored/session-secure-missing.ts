import { isSessionLike } from "../../session-names";
import { STORED_COOKIE, type StoredRule } from "./stored-rule";

/** Subject: stored cookie. A sign-in that also travels over http. */
export const findSessionSecureMissing: StoredRule<"session-secure-missing"> = (
  cookie,
  { request },
) => {
  if (cookie.secure || cookie.value === "" || !isSessionLike(cookie.name)) return null;
  return {
    id: "session-secure-missing",
    severity: request?.url.scheme === "https" ? "danger" : "warning",
    subject: STORED_COOKIE,
    parameters: [],
    source: "owasp-secure",
    fix: { patch: { secure: true }, kind: "one-click" },
  };
};
