import { maskOf } from "../../parameter";
import { findEmailAddress } from "../sensitive/e-mail";
import { findJsonWebTokens } from "../sensitive/json-web-token";
import { maskValue } from "../sensitive/mask";
import { percentDecode } from "../sensitive/percent-decode";
import { STORED_COOKIE, type StoredRule } from "./stored-rule";

/** Subject: stored cookie. An e-mail address stands in the value, or in a token that anyone can open. */
export const findSensitiveEmail: StoredRule<"sensitive-e-mail"> = (cookie) => {
  const text = percentDecode(cookie.value);
  const payloads = findJsonWebTokens(text).map(({ payload }) => payload);
  const address = findEmailAddress([text, ...payloads].join("\n"));
  if (address === undefined) return null;
  return {
    id: "sensitive-e-mail",
    severity: "warning",
    subject: STORED_COOKIE,
    parameters: [maskOf(maskValue(address, "e-mail"))],
    source: "owasp-content",
    fix: null,
  };
};
