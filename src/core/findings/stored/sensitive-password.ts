import { holdsPassword } from "../sensitive/password";
import { percentDecode } from "../sensitive/percent-decode";
import { STORED_COOKIE, type StoredRule } from "./stored-rule";

/** Subject: stored cookie. Its name, or a key inside its value, says that it is a password. */
export const findSensitivePassword: StoredRule<"sensitive-password"> = (cookie) => {
  if (!holdsPassword(cookie.name, percentDecode(cookie.value))) return null;
  return {
    id: "sensitive-password",
    severity: "danger",
    subject: STORED_COOKIE,
    parameters: [],
    source: "owasp-content",
    fix: null,
  };
};
