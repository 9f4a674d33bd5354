import type { RetrievalRules, ThirdPartySetting } from "./policy";

/**
 * The settings for third parties that a user agent knows, the one as installed first where all installations agree.
 * Apart from its rules, because what only judges by them needs no list.
 */
export const THIRD_PARTY_SETTINGS: Record<RetrievalRules["id"], readonly ThirdPartySetting[]> = {
  chromium: ["allowed", "blocked", "unknown"],
  firefox: ["partitioned", "allowed", "blocked", "unknown"],
  specification: ["allowed", "blocked"],
};
