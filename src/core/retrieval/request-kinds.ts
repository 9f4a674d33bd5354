import { addressBarRequest, type Endpoint, type RetrievalRequest } from "./request";

/** The ways to make a request that cookies tell apart, in the order in which they are taught. */
export const REQUEST_KINDS = [
  "address-bar",
  "link",
  "form",
  "image",
  "fetch",
  "frame",
  "nested-frame",
  "frame-fetch",
  "websocket",
  "script",
  "frame-script",
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export interface RequestChoice {
  readonly kind: RequestKind;
  readonly to: Endpoint;
  /** The page that makes the request, or that embeds the frame which makes it. */
  readonly from: Endpoint;
  /** A URL that redirects to `to`; null for none. */
  readonly via: Endpoint | null;
  /** Of `fetch` and `frame-fetch`. */
  readonly credentials: RetrievalRequest["credentials"];
  /** Of `form`. */
  readonly method: "GET" | "POST";
}

/** The request that a person means by its kind and the two pages. */
export function requestOfKind(choice: RequestChoice): RetrievalRequest {
  const { kind, to, from, via, credentials, method } = choice;
  const typed: RetrievalRequest = {
    ...addressBarRequest(to),
    redirects: via === null ? [] : [via],
  };
  const navigation = { ...typed, initiator: from };
  const loaded = { ...navigation, destination: "subresource", documents: [from] } as const;
  /** Made by a document of `to` in a frame of `from`. */
  const framed = { initiator: to, documents: [from, to] } as const;
  switch (kind) {
    case "address-bar":
      return typed;
    case "link":
      return navigation;
    case "form":
      return { ...navigation, method };
    case "image":
      return loaded;
    case "fetch":
      return { ...loaded, credentials };
    case "frame":
      return { ...loaded, destination: "frame" };
    case "nested-frame":
      return { ...loaded, destination: "frame", documents: [to, from] };
    case "frame-fetch":
      return { ...loaded, ...framed, credentials };
    case "websocket":
      return { ...loaded, destination: "websocket", url: asWebsocket(to), redirects: [] };
    case "script":
      return { ...typed, destination: "script", initiator: to, documents: [to], redirects: [] };
    case "frame-script":
      return { ...typed, destination: "script", ...framed, redirects: [] };
  }
}

/** Whether the kind has a page of its own that it starts from; the others start where they go. */
export function startsFromPage(kind: RequestKind): boolean {
  return kind !== "address-bar" && kind !== "script";
}

/** Whether a redirect can stand in its way: a script makes no request, a websocket follows none. */
export function canRedirect(kind: RequestKind): boolean {
  return kind !== "websocket" && kind !== "script" && kind !== "frame-script";
}

/** Whether it has a credentials mode to choose. */
export function hasCredentialsMode(kind: RequestKind): boolean {
  return kind === "fetch" || kind === "frame-fetch";
}

function asWebsocket(endpoint: Endpoint): Endpoint {
  return { ...endpoint, scheme: endpoint.scheme === "https" ? "wss" : "ws" };
}
