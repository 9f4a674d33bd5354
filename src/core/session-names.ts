import { wordsOf } from "./name-words";
import { withoutPrefix } from "./set-cookie/prefix";

/** Names that frameworks and large sites give to a sign-in, and that no word in them tells. */
const KNOWN = new Set([
  ".aspxauth",
  "apisid",
  "auth",
  "cftoken",
  "hsid",
  "koa.sess.sig",
  "remember-me",
  "remember_me",
  "sapisid",
  "ssid",
  "xs",
]);

/** The same with a part of their own: WordPress, Laravel, Drupal, ASP.NET Core, Google. */
const KNOWN_BEGINNING =
  /^(?:wordpress_(?:logged_in|sec)_|remember_web_|s?sess[\da-f]{32}$|\.aspnetcore\.(?:cookies|identity|session)|[13]p(?:api|l)?sid)/;

const SESSION_WORDS = new Set([
  "authtoken",
  "accesstoken",
  "idtoken",
  "jsessionid",
  "jwt",
  "logintoken",
  "phpsessid",
  "refreshtoken",
  "sess",
  "sessid",
  "session",
  "sessionid",
  "sessionkey",
  "sessiontoken",
  "sid",
]);

const OWNERS = new Set([
  "access",
  "auth",
  "bearer",
  "id",
  "login",
  "refresh",
  "remember",
  "sess",
  "session",
  "signin",
]);
const CREDENTIALS = new Set(["cookie", "id", "jwt", "key", "ticket", "token"]);

/** Analytics count visits and call them sessions: reading one signs nobody in. */
const ANALYTICS =
  /^(?:_?hj|_ga|_gid|_pk_|_sp_|_hp2_|_dd_s|_uet|_vwo|_vis_opt|_shopify_[sy]$|_gd_|ai_session|ajs_|amp_|amplitude|analytics|clarity|dtcookie|intercom-|matomo|mixpanel|mp_|optimizely|ph_|posthog|rl_|rxv|s_sess$|snowplow|utag_)/;
const ANALYTICS_WORDS = new Set(["analytics", "consent", "tracking", "utm", "visit", "visitor"]);

/**
 * Whether a name says that the cookie signs its holder in: `sessionid`, `connect.sid`, `auth_token`.
 * Names alone decide, so only the last words count: `session_timeout_seen` is no session.
 */
export function isSessionLike(name: string): boolean {
  const bare = withoutPrefix(name);
  const lowerCase = bare.toLowerCase();
  if (isCsrfLike(name) || ANALYTICS.test(lowerCase)) return false;
  if (KNOWN.has(lowerCase) || KNOWN_BEGINNING.test(lowerCase)) return true;
  const words = withoutNumbersAtTheEnd(wordsOf(bare));
  if (words.some((word) => ANALYTICS_WORDS.has(word))) return false;
  const [owner = "", last = ""] = ["", ...words].slice(-2);
  // What one signs in with, remembered for the form.
  if (owner === "login" && last === "id") return false;
  return SESSION_WORDS.has(last) || (CREDENTIALS.has(last) && OWNERS.has(owner));
}

/** Whether a name says that the value guards against cross-site request forgery, and so is meant for scripts. */
export function isCsrfLike(name: string): boolean {
  return /csrf|xsrf|antiforgery|requestverificationtoken|authenticity_token|form_key/i.test(name);
}

/** Large session cookies come in numbered pieces, such as `authjs.session-token.0`. */
function withoutNumbersAtTheEnd(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => !/^\d+$/.test(word));
  return words.slice(0, last + 1);
}
