import { wordsOf } from "../../name-words";
import { withoutPrefix } from "../../set-cookie/prefix";

const PASSWORD_WORDS = new Set([
  "contrasena",
  "motdepasse",
  "passphrase",
  "passwd",
  "password",
  "passwort",
  "pwd",
  "userpass",
]);

/** `remember_password` is a switch and `forgot_password` a form: neither holds one. */
const SWITCH_WORDS = new Set([
  "ask",
  "change",
  "changed",
  "confirm",
  "expired",
  "forgot",
  "forgotten",
  "has",
  "hide",
  "is",
  "lost",
  "need",
  "no",
  "remember",
  "require",
  "required",
  "reset",
  "save",
  "show",
  "toggle",
  "use",
]);

const PASSWORD_KEY =
  /(?:^|[&;,{?\s"'])(?:user|login|my|new|old|current)?[_-]?(?:passphrase|passwd|password|passwort|pwd)["']?\s{0,4}[:=]\s{0,4}["']?([^"'&,;}\s]{1,256})/gi;

/** Values that tell of a password without being one. */
const PLACEHOLDER =
  /^(?:true|false|null|none|undefined|yes|no|on|off|required|hidden|\d{1,3}|[*•x.]{1,64}|\[.{0,32})$/i;
const SHORTEST = 4;

/** Whether a cookie holds a password: its name says so, or a key inside its decoded value does. */
export function holdsPassword(name: string, decodedValue: string): boolean {
  return (isPasswordName(name) && looksLikePassword(decodedValue)) || hasPasswordKey(decodedValue);
}

function isPasswordName(name: string): boolean {
  const words = wordsOf(withoutPrefix(name));
  return PASSWORD_WORDS.has(words.at(-1) ?? "") && !words.some((word) => SWITCH_WORDS.has(word));
}

function hasPasswordKey(text: string): boolean {
  for (const match of text.matchAll(PASSWORD_KEY)) {
    if (looksLikePassword(match[1] ?? "")) return true;
  }
  return false;
}

function looksLikePassword(value: string): boolean {
  return value.length >= SHORTEST && !PLACEHOLDER.test(value);
}
