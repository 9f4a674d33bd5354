import { describe, expect, it } from "vitest";
import { isCsrfLike, isSessionLike } from "../../../src/core/session-names";

describe("a session-like name says that its holder is signed in", () => {
  it.each([
    "session",
    "SESSION",
    "sessionid",
    "session_id",
    "sid",
    "connect.sid",
    "PHPSESSID",
    "JSESSIONID",
    "ASP.NET_SessionId",
    ".ASPXAUTH",
    ".AspNetCore.Cookies",
    ".AspNetCore.Identity.Application",
    "laravel_session",
    "_myapp_session",
    "rack.session",
    "koa.sess",
    "PLAY_SESSION",
    "wordpress_logged_in_0123456789abcdef",
    "SESS0123456789abcdef0123456789abcdef",
    "remember_web_59ba36addc2b2f9401580f014c7f58ea4e30989d",
    "__Host-session",
    "__Secure-next-auth.session-token",
    "authjs.session-token.1",
    "sb-abcdefgh-auth-token",
    "sb-abcdefgh-auth-token.0",
    "access_token",
    "refreshToken",
    "authToken",
    "jwt",
    "login_token",
    "session-id",
    "__Secure-1PSID",
    "__Secure-3PSID",
    "__Secure-3PAPISID",
    "__Host-1PLSID",
  ])("%s", (name) => {
    expect(isSessionLike(name)).toBe(true);
  });
});

describe("a name that only contains such a word is no session", () => {
  it.each([
    "",
    "theme",
    "csrftoken",
    "XSRF-TOKEN",
    "__Host-next-auth.csrf-token",
    "csrf_session_token",
    "session_timeout_seen",
    "sessionCount",
    "last_session_date",
    "user_id",
    "token_type",
    "possession",
    "obsession",
    "inside",
    "auth_provider",
    "login_redirect",
    "login_id",
    "last_login_id",
    "loginId",
    "psid",
    "step1psid",
    "_hjSession_123",
    "_hjSessionUser_123",
    "ai_session",
    "analytics_session_id",
    "_pk_ses.1.1fff",
    "rl_session",
    "visitor_session",
    "cookie_consent_id",
  ])("%j", (name) => {
    expect(isSessionLike(name)).toBe(false);
  });
});

describe("a CSRF token is meant for scripts", () => {
  it.each([
    ["csrftoken", true],
    ["XSRF-TOKEN", true],
    ["__RequestVerificationToken", true],
    [".AspNetCore.Antiforgery.abc", true],
    ["sessionid", false],
  ])("%s: %s", (name, expected) => {
    expect(isCsrfLike(name)).toBe(expected);
  });
});
