import { SERVER_SOURCES } from "./server-limits/server-sources";
import type { Source } from "./source";

const RFC_6265BIS = "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis";
const CHROMIUM_COOKIES = "https://source.chromium.org/chromium/chromium/src/+/main:net/cookies";
const SESSION_CHEAT_SHEET =
  "https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html";

/** Each source once; rules name it by its key. */
export const SOURCES = {
  "rfc6265bis-parsing": { label: "RFC 6265bis 5.6", url: `${RFC_6265BIS}#section-5.6` },
  "rfc6265bis-prefixes": { label: "RFC 6265bis 5.4", url: `${RFC_6265BIS}#section-5.4` },
  "rfc6265bis-lifetime": { label: "RFC 6265bis 5.5", url: `${RFC_6265BIS}#section-5.5` },
  "rfc6265bis-path": { label: "RFC 6265bis 5.6.4", url: `${RFC_6265BIS}#section-5.6.4` },
  "rfc6265bis-same-site": { label: "RFC 6265bis 5.6.7", url: `${RFC_6265BIS}#section-5.6.7` },
  "rfc6265bis-storage": { label: "RFC 6265bis 5.7", url: `${RFC_6265BIS}#section-5.7` },
  "rfc6265bis-retrieval": { label: "RFC 6265bis 5.8.3", url: `${RFC_6265BIS}#section-5.8.3` },
  "rfc6265bis-limits": { label: "RFC 6265bis 6.1", url: `${RFC_6265BIS}#section-6.1` },
  "browser-site-limit": {
    label: "Chromium kDomainMaxCookies, Firefox network.cookie.maxPerHost",
    url: `${CHROMIUM_COOKIES}/cookie_monster.cc`,
  },
  "browser-partition-limit": {
    label:
      "Chromium kPerPartitionDomainMaxCookies and kPerPartitionDomainMaxCookieBytes, Firefox network.cookie.CHIPS.partitionLimitByteCapacity",
    url: `${CHROMIUM_COOKIES}/cookie_monster.cc`,
  },
  "browser-same-site-default": {
    label: "SameSite without the attribute, by browser",
    url: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#browser_compatibility",
  },
  "browser-characters": {
    label: "Chromium parsed_cookie.cc, Firefox CookieValidation.cpp",
    url: `${CHROMIUM_COOKIES}/parsed_cookie.cc`,
  },
  "url-path": {
    label: "URL Standard: path state",
    url: "https://url.spec.whatwg.org/#path-state",
  },
  chips: {
    label: "CHIPS (Partitioned)",
    url: "https://github.com/privacycg/CHIPS",
  },
  "werkzeug-max-cookie-size": {
    label: "Werkzeug Response.max_cookie_size",
    url: "https://werkzeug.palletsprojects.com/en/stable/wrappers/#werkzeug.wrappers.Response.max_cookie_size",
  },
  "owasp-secure": {
    label: "OWASP Session Management Cheat Sheet: Secure",
    url: `${SESSION_CHEAT_SHEET}#secure-attribute`,
  },
  "owasp-http-only": {
    label: "OWASP Session Management Cheat Sheet: HttpOnly",
    url: `${SESSION_CHEAT_SHEET}#httponly-attribute`,
  },
  "owasp-content": {
    label: "OWASP Session Management Cheat Sheet: content of a session identifier",
    url: `${SESSION_CHEAT_SHEET}#session-id-content-or-value`,
  },
  "iso-7812": {
    label: "ISO/IEC 7812-1 (check digit)",
    url: "https://www.iso.org/standard/70484.html",
  },
  "jwt-privacy": {
    label: "RFC 7519 12",
    url: "https://www.rfc-editor.org/rfc/rfc7519#section-12",
  },
  ...SERVER_SOURCES,
  "cookie-lens": {
    label: "What the browser's cookie API shows",
    url: "https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/cookies",
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
