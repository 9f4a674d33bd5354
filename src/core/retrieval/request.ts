/** Where a request goes, or a document came from. */
export interface Endpoint {
  readonly scheme: "http" | "https" | "ws" | "wss";
  /** As URLs spell it: lower case, punycode, an IPv6 address in brackets. */
  readonly host: string;
  /** "" for the scheme's default port. */
  readonly port: string;
  /** The URL's path, percent-encoded as URLs are, without query and fragment. */
  readonly path: string;
  /** The host's registrable domain by the Public Suffix List, or the host itself where it has none. */
  readonly site: string;
}

/** What a request is for: Fetch's destinations as far as cookies tell them apart, and the one way without a request. */
export type Destination =
  /** A top-level navigation. */
  | "document"
  | "frame"
  /** Images, scripts, `fetch()` and whatever else a document loads. */
  | "subresource"
  | "websocket"
  /** No request: a script reads `document.cookie`. */
  | "script";

/** A request, as far as it decides which cookies it carries. Spec: RFC 6265bis 5.2 and 5.8.3, Fetch. */
export interface RetrievalRequest {
  /** For a script: the URL of the document that it runs in. */
  readonly url: Endpoint;
  readonly method: string;
  readonly destination: Destination;
  /** Fetch's credentials mode; navigations, images and websockets include. */
  readonly credentials: "include" | "same-origin" | "omit";
  /** The document that started it; null where the user did: address bar, bookmark, reload. */
  readonly initiator: Endpoint | null;
  /**
   * The documents above it, the top-level one first. The last is the document that loads a subresource or runs
   * the script, or the parent of a frame. None for a top-level navigation.
   */
  readonly documents: readonly Endpoint[];
  /** URLs that redirected on its way to `url`, in order. */
  readonly redirects: readonly Endpoint[];
}

/** The request that the user makes by the address bar, a bookmark or a reload. */
export function addressBarRequest(url: Endpoint): RetrievalRequest {
  return {
    url,
    method: "GET",
    destination: "document",
    credentials: "include",
    initiator: null,
    documents: [],
    redirects: [],
  };
}

/** Scheme, host and port are equal. Spec: HTML 7.1.1. */
export function isSameOrigin(a: Endpoint, b: Endpoint): boolean {
  return webScheme(a) === webScheme(b) && a.host === b.host && a.port === b.port;
}

/** The scheme that a websocket shares cookies with. */
export function webScheme({ scheme }: Endpoint): "http" | "https" {
  return scheme === "https" || scheme === "wss" ? "https" : "http";
}

/** `https://example.org`, as partition keys write it. */
export function siteOf(endpoint: Endpoint): string {
  return `${webScheme(endpoint)}://${endpoint.site}`;
}
