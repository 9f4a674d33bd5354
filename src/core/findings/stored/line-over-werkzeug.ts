import { WERKZEUG_MAX_LINE_OCTETS } from "../../limits";
import { setCookieLineOctets } from "../../set-cookie/write";
import { countOf } from "../../parameter";
import { STORED_COOKIE, type StoredRule } from "./stored-rule";

/** Subject: stored cookie. Its whole Set-Cookie line is longer than what Flask and Werkzeug warn at. */
export const findLineOverWerkzeug: StoredRule<"line-over-werkzeug"> = (cookie, context) => {
  const size = setCookieLineOctets(cookie, context);
  if (size <= WERKZEUG_MAX_LINE_OCTETS) return null;
  return {
    id: "line-over-werkzeug",
    severity: "warning",
    subject: STORED_COOKIE,
    parameters: [countOf(size), countOf(WERKZEUG_MAX_LINE_OCTETS)],
    source: "werkzeug-max-cookie-size",
    fix: null,
  };
};
