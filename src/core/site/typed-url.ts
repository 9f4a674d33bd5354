import { ok, refused, type Result } from "../result";

/** The address of a page or of a request as a person gives it: the scheme chosen apart, or typed before the rest. */
export interface TypedUrl {
  readonly scheme: "http" | "https";
  readonly text: string;
}

/** What the browser would make of it. */
export interface ReadUrl {
  readonly scheme: "http" | "https";
  readonly host: string;
  /** "" for the scheme's default port. */
  readonly port: string;
  readonly path: string;
  /** The address as the browser spells it, where that is not how it was typed; else null. */
  readonly spelled: string | null;
}

export type UrlProblem =
  | { readonly code: "url-empty" }
  | { readonly code: "url-other-scheme"; readonly scheme: string }
  | { readonly code: "url-not-an-address" };

/** `localhost:5000` begins with a host and a port, `about:blank` with a scheme. */
const SCHEME = /^([a-z][a-z\d+.-]*):(?!\d{1,5}(?:[/?#\\]|$))/i;

/** After a scheme its first part would be taken for the host. */
const ONLY_A_PATH = /^\/(?!\/)/;

const WEB_SCHEMES: Readonly<Record<string, "http" | "https">> = {
  http: "http",
  https: "https",
  ws: "http",
  wss: "https",
};

/** Reads it as a browser reads a link's address. Query and fragment are left out: no cookie depends on them. Spec: URL 4.4. */
export function readTypedUrl(typed: TypedUrl): Result<ReadUrl, UrlProblem> {
  const text = typed.text.trim();
  if (text === "") return refused({ code: "url-empty" });
  const stated = SCHEME.exec(text)?.[1]?.toLowerCase();
  const scheme = stated === undefined ? typed.scheme : WEB_SCHEMES[stated];
  if (scheme === undefined) return refused({ code: "url-other-scheme", scheme: `${stated}:` });
  const rest = withoutScheme(text);
  const address = `${scheme}://${rest}`;
  if (rest === "" || !URL.canParse(address)) return refused({ code: "url-not-an-address" });
  const { hostname: host, port, pathname: path, host: hostAndPort } = new URL(address);
  const bare = rest.replace(/[?#].*$/s, "");
  const isAsTyped = [bare, `${bare}/`].includes(hostAndPort + path) && !ONLY_A_PATH.test(text);
  const spelled = isAsTyped ? null : `${scheme}://${hostAndPort}${path}`;
  return ok({ scheme, host, port, path, spelled });
}

/** The same with the typed scheme taken as the chosen one. */
export function splitScheme(typed: TypedUrl): TypedUrl {
  const read = readTypedUrl(typed);
  return read.ok ? withScheme(typed, read.value.scheme) : typed;
}

/** The same over the other scheme, wherever it was given. */
export function withScheme({ text }: TypedUrl, scheme: "http" | "https"): TypedUrl {
  return { scheme, text: withoutScheme(text.trim()) };
}

function withoutScheme(text: string): string {
  const stated = SCHEME.exec(text)?.[1];
  const rest = stated === undefined ? text : text.slice(stated.length + 1);
  return rest.replace(/^[/\\]+/, "");
}
