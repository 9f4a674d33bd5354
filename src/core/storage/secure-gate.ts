import { webScheme } from "../retrieval/request";
import { isTrustworthy } from "../site/host";
import type { StorageGate } from "./attempt";

/** Only a secure connection may set what is Secure. Spec: RFC 6265bis 5.7 step 13. */
export const refusesSecure: StorageGate = ({ line, context: { url } }) => {
  if (!line.attributes.secure || isTrustworthy(webScheme(url), url.host)) return [];
  return [{ code: "secure-over-http", section: "RFC 6265bis 5.7" }];
};

/** A script may not set what it may not read. Spec: RFC 6265bis 5.7 step 15. */
export const refusesScript: StorageGate = ({ line, context }) => {
  if (!line.attributes.httpOnly || context.source !== "script") return [];
  return [{ code: "http-only-from-script", section: "RFC 6265bis 5.7" }];
};

/** Spec: CHIPS. */
export const refusesInsecurePartitioned: StorageGate = ({ line: { attributes } }) => {
  if (!attributes.partitioned || attributes.secure) return [];
  return [{ code: "partitioned-needs-secure", section: "CHIPS" }];
};
