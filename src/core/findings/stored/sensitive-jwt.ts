import { findJsonWebTokens } from "../sensitive/json-web-token";
import { percentDecode } from "../sensitive/percent-decode";
import { STORED_COOKIE, type StoredRule } from "./stored-rule";

/** Subject: stored cookie. A JSON Web Token is signed, not encrypted: whoever holds it reads it. */
export const findSensitiveJwt: StoredRule<"sensitive-jwt"> = (cookie) => {
  if (findJsonWebTokens(percentDecode(cookie.value)).length === 0) return null;
  return {
    id: "sensitive-jwt",
    severity: cookie.httpOnly ? "notice" : "warning",
    subject: STORED_COOKIE,
    parameters: [],
    source: "jwt-privacy",
    fix: null,
  };
};
