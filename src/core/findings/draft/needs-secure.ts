import { isNoneInsecure } from "../../storage/same-site-gate";
import { type DraftRule, refusal } from "./draft-rule";
import { isPartitionClosed } from "./partition-over-http";

/** Subject: draft. SameSite=None is only kept together with Secure. */
export const findSameSiteNoneInsecure: DraftRule<"same-site-none-needs-secure"> = (draft) => {
  if (!isNoneInsecure(draft)) return [];
  const id = "same-site-none-needs-secure";
  const source = "rfc6265bis-storage";
  return [refusal({ id, field: "sameSite", source, patch: { secure: true } }, true)];
};

/**
 * Subject: draft. Partitioned is only kept together with Secure.
 * Firefox: a third-party cookie lives in a partition without being Partitioned, and then needs no Secure.
 */
export const findPartitionedInsecure: DraftRule<"partitioned-needs-secure"> = (
  draft,
  { userAgent },
) => {
  if (draft.partitionKey === null || draft.secure) return [];
  // There Secure would not help.
  if (isPartitionClosed(draft, userAgent)) return [];
  if (userAgent.partitionsThirdParties && draft.partitionKey.hasCrossSiteAncestor) return [];
  const id = "partitioned-needs-secure";
  return [
    refusal(
      { id, field: "partition", source: "chips", patch: { secure: true } },
      userAgent.apiChecksAttributes,
    ),
  ];
};
