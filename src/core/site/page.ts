/** What kind of page a tab shows, which decides what can be said about its cookies. */
export type Page =
  | SitePage
  | { readonly kind: "browser-page" }
  | { readonly kind: "extension-store" }
  | { readonly kind: "extension-page" }
  | { readonly kind: "file" }
  | { readonly kind: "blank" }
  | { readonly kind: "hidden" }
  | { readonly kind: "other-scheme"; readonly scheme: string };

/** A page that a web server sent: the only kind that has cookies. */
export interface SitePage {
  readonly kind: "site";
  readonly url: string;
  readonly scheme: "http" | "https";
  /** Without port; an IPv6 address keeps its brackets. */
  readonly host: string;
  /** "" for the scheme's default port. */
  readonly port: string;
  /** The URL's path without query and fragment. */
  readonly path: string;
}

const STORES: readonly { readonly host: string; readonly path: string }[] = [
  { host: "chromewebstore.google.com", path: "/" },
  { host: "chrome.google.com", path: "/webstore" },
  { host: "addons.mozilla.org", path: "/" },
  { host: "microsoftedge.microsoft.com", path: "/addons" },
];

/** Classifies a tab's URL; undefined is what browsers give where the extension may not know it. */
export function pageOf(url: string | undefined): Page {
  if (url === undefined) return { kind: "hidden" };
  if (url === "" || !URL.canParse(url)) return { kind: "blank" };
  const { protocol, hostname, port, pathname } = new URL(url);
  const scheme = protocol.slice(0, -1);
  switch (scheme) {
    case "http":
    case "https":
      return isStore(hostname, pathname)
        ? { kind: "extension-store" }
        : { kind: "site", url, scheme, host: hostname, port, path: pathname };
    case "about":
      return { kind: pathname === "blank" ? "blank" : "browser-page" };
    case "chrome":
    case "chrome-untrusted":
    case "chrome-search":
    case "chrome-error":
    case "devtools":
    case "edge":
    case "brave":
    case "opera":
    case "vivaldi":
    case "resource":
      return { kind: "browser-page" };
    case "chrome-extension":
    case "moz-extension":
      return { kind: "extension-page" };
    case "file":
      return { kind: "file" };
    default:
      return { kind: "other-scheme", scheme };
  }
}

function isStore(host: string, path: string): boolean {
  return STORES.some(
    (store) =>
      store.host === host && (path === store.path || path.startsWith(withSlash(store.path))),
  );
}

function withSlash(path: string): string {
  return path.endsWith("/") ? path : `${path}/`;
}
