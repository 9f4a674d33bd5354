import { siteOf } from "../retrieval/request";
import type { StorageGate } from "./attempt";

/** Whether the browser's settings keep a third party from setting the cookie. */
export const refusesThirdParty: StorageGate = ({ line, context, policy }) => {
  const { rules, thirdParty } = policy;
  const { isThirdParty, partition, url } = context;
  if (!isThirdParty) return [];
  const isPartitioned = line.attributes.partitioned;
  const facts = {
    site: siteOf(url),
    topLevelSite: partition.topLevelSite,
    section: "browser setting",
  } as const;
  const blocked = [{ code: "third-party-blocked", ...facts }] as const;
  const keepsPartitioned = isPartitioned && rules.blockedKeepsPartitioned;
  switch (thirdParty) {
    case "allowed":
      return [];
    case "partitioned":
      return isPartitioned || rules.partitionsThirdParties ? [] : blocked;
    case "blocked":
      return keepsPartitioned ? [] : blocked;
    case "unknown":
      return keepsPartitioned
        ? []
        : [{ code: "third-party-unknown", ...facts, dependsOn: "third-party-setting" }];
  }
};
