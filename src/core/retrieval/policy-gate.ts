import type { Cookie } from "../cookie";
import type { RetrievalPolicy } from "./policy";
import type { RetrievalReason } from "./reason";
import { isSameOrigin, type RetrievalRequest, siteOf } from "./request";
import { isThirdParty } from "./third-party";

/** Whether the fetch leaves credentials out, or the browser's settings keep them from a third party. */
export function refusesByPolicy(
  cookie: Cookie,
  request: RetrievalRequest,
  policy: RetrievalPolicy,
): RetrievalReason | null {
  return refusesCredentials(request) ?? refusesThirdParty(cookie, request, policy);
}

function refusesCredentials(request: RetrievalRequest): RetrievalReason | null {
  const { credentials, destination, url, documents, redirects } = request;
  if (destination !== "subresource" || credentials === "include") return null;
  const facts = { gate: "policy", section: "Fetch 4.6" } as const;
  if (credentials === "omit") return { code: "credentials-omitted", ...facts };
  const client = documents.at(-1);
  // A redirect through another origin taints what comes after it, even a way back.
  const isOwn = [...redirects, url].every(
    (hop) => client !== undefined && isSameOrigin(hop, client),
  );
  return isOwn ? null : { code: "credentials-other-origin", ...facts };
}

function refusesThirdParty(
  { partitionKey }: Cookie,
  request: RetrievalRequest,
  { rules, thirdParty }: RetrievalPolicy,
): RetrievalReason | null {
  if (!isThirdParty(request, rules)) return null;
  const isPartitioned = partitionKey !== null;
  const facts = {
    gate: "policy",
    site: siteOf(request.url),
    topLevelSite: siteOf(request.documents[0] ?? request.url),
    section: "browser setting",
  } as const;
  switch (thirdParty) {
    case "allowed":
      return null;
    case "partitioned":
      return isPartitioned ? null : { code: "third-party-partitioned", ...facts };
    case "blocked":
      return isPartitioned && rules.blockedKeepsPartitioned
        ? null
        : { code: "third-party-blocked", ...facts };
    case "unknown":
      return isPartitioned && rules.blockedKeepsPartitioned
        ? null
        : { code: "third-party-unknown", ...facts, dependsOn: "third-party-setting" };
  }
}
