import {
  addressBarRequest,
  type Endpoint,
  type RetrievalRequest,
} from "../../src/core/retrieval/request";

/** The endpoint of a URL; its site is the last two labels of the host unless `site` says otherwise. */
export function endpointOf(url: string, site?: string): Endpoint {
  const { protocol, hostname, port, pathname } = new URL(url);
  return {
    scheme: protocol.slice(0, -1) as Endpoint["scheme"],
    host: hostname,
    port,
    path: pathname,
    site: site ?? hostname.split(".").slice(-2).join("."),
  };
}

/** The request that the user makes by typing this URL. */
export function typedRequest(url: string, site?: string): RetrievalRequest {
  return addressBarRequest(endpointOf(url, site));
}
