import { MAX_LIFETIME_SECONDS } from "../../limits";
import { secondsOf } from "../../parameter";
import { STORED_COOKIE, type StoredRule } from "./stored-rule";

/** The cap counts from the time of writing, which no API shows: a day is left for that. */
const SECONDS_SINCE_WRITING = 86_400;

/** Subject: stored cookie. It lives as long as a browser lets any cookie live. */
export const findLifetimeAtCap: StoredRule<"lifetime-at-cap"> = (cookie, { now }) => {
  if (cookie.expires === null) return null;
  const lifetime = cookie.expires - now;
  if (lifetime < MAX_LIFETIME_SECONDS - SECONDS_SINCE_WRITING) return null;
  return {
    id: "lifetime-at-cap",
    severity: "notice",
    subject: STORED_COOKIE,
    parameters: [secondsOf(lifetime), secondsOf(MAX_LIFETIME_SECONDS)],
    source: "rfc6265bis-lifetime",
    fix: null,
  };
};
