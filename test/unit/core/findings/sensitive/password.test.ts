import { describe, expect, it } from "vitest";
import { holdsPassword } from "../../../../../src/core/findings/sensitive/password";

describe("a password is told by the cookie's name or a key inside its value", () => {
  it.each([
    ["password", "hunter2", true],
    ["user_passwd", "hunter2", true],
    ["userPassword", "hunter2", true],
    ["pwd", "s3cret", true],
    ["data", '{"user":"ann","password":"hunter2"}', true],
    ["data", "user=ann&password=hunter2", true],
    ["password", "", false],
    ["password", "1", false],
    ["password", "true", false],
    ["password", "********", false],
    ["remember_password", "hunter2", false],
    ["forgot-password", "sent-mail", false],
    ["password_reset", "abcdef", false],
    ["bypass", "hunter2", false],
    ["data", '{"password":null,"showPassword":true}', false],
    ["data", "forgot_password=sent-mail", false],
  ])("%s=%s: %s", (name, value, expected) => {
    expect(holdsPassword(name, value)).toBe(expected);
  });
});
