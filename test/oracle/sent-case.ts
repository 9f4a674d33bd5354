import type { Endpoint, RetrievalRequest } from "../../src/core/retrieval/request";
import { lineage, type Scene } from "./sent-scene";

/** What makes the browser ask. */
export type Deed =
  | "address-bar"
  /** The document navigates: the tab where it is the top-level one, else its own frame. */
  | "link"
  | "form"
  | "image"
  | "fetch"
  /** The document frames something. */
  | "frame"
  | "websocket"
  /** No request: a script of the document reads `document.cookie`. */
  | "script";

/** One deed, and where it leads. */
export interface SentCase {
  readonly scene: Scene;
  /** The document that does it; without meaning where the user does. */
  readonly at: number;
  readonly deed: Deed;
  readonly method: "GET" | "POST";
  readonly credentials: RetrievalRequest["credentials"];
  /** Of `fetch`. */
  readonly mode: "cors" | "no-cors";
  /** The URLs that it passes through; all but the last redirect. None for a script. */
  readonly hops: readonly Endpoint[];
  /** 307 keeps the method, 302 makes a GET of a POST. */
  readonly redirectStatus: 302 | 307;
}

/** The requests that it makes, one after the other, in the words of the verdict. */
export function requestsOf(sent: SentCase): readonly RetrievalRequest[] {
  const { deed, hops, scene, at } = sent;
  const documents = lineage(scene, at);
  if (deed === "script") return [describe(sent, documents, documents.at(-1)!, [])];
  return hops.map((url, index) => describe(sent, documents, url, hops.slice(0, index)));
}

function describe(
  { deed, method, credentials, redirectStatus }: SentCase,
  documents: readonly Endpoint[],
  url: Endpoint,
  redirects: readonly Endpoint[],
): RetrievalRequest {
  const isRewritten = redirects.length > 0 && redirectStatus === 302;
  const common = {
    url,
    method: isRewritten ? "GET" : method,
    credentials,
    initiator: documents.at(-1)!,
    redirects,
  };
  const above = documents.slice(0, -1);
  switch (deed) {
    case "address-bar":
      return { ...common, destination: "document", initiator: null, documents: [] };
    case "link":
    case "form":
      return above.length === 0
        ? { ...common, destination: "document", documents: [] }
        : { ...common, destination: "frame", documents: above };
    case "image":
    case "fetch":
      return { ...common, destination: "subresource", documents };
    case "frame":
      return { ...common, destination: "frame", documents };
    case "websocket":
      return { ...common, destination: "websocket", documents };
    case "script":
      return { ...common, destination: "script", documents };
  }
}

/** The requests for the page's own documents: the address typed, and each frame as its parent loads it. */
export function documentRequests(scene: Scene): readonly RetrievalRequest[] {
  return scene.map(({ url, parent }, index): RetrievalRequest => {
    const above = lineage(scene, index).slice(0, -1);
    return {
      url,
      method: "GET",
      destination: parent === null ? "document" : "frame",
      credentials: "include",
      initiator: above.at(-1) ?? null,
      documents: above,
      redirects: [],
    };
  });
}
