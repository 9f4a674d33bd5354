import { isSessionLike } from "../../session-names";
import { STORED_COOKIE, type StoredRule } from "./stored-rule";

/** Subject: stored cookie. A sign-in that every script of the page can read; CSRF tokens are meant to be read. */
export const findSessionHttpOnlyMissing: StoredRule<"session-http-only-missing"> = (cookie) => {
  if (cookie.httpOnly || cookie.value === "" || !isSessionLike(cookie.name)) return null;
  return {
    id: "session-http-only-missing",
    severity: "danger",
    subject: STORED_COOKIE,
    parameters: [],
    source: "owasp-http-only",
    // A script may need to read it, which nobody but the site's author can know.
    fix: { patch: { httpOnly: true }, kind: "draft" },
  };
};
