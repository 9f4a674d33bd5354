import type { BrowserKind } from "../../playground/find-browser";
import {
  CHROMIUM_RETRIEVAL,
  FIREFOX_RETRIEVAL,
  type RetrievalRules,
  type ThirdPartySetting,
} from "../../src/core/retrieval/policy";
import {
  CHROMIUM_STORAGE,
  FIREFOX_STORAGE,
  type StoragePolicy,
} from "../../src/core/storage/policy";
import type { LaunchOptions } from "../support/driver";
import type { Way } from "./stored-exchange";
import { factEpisodes, foreignEpisodes } from "./stored-facts";
import type { Episode } from "./stored-plan";

/** A browser with its settings, and what it is asked. */
export interface StoredSetting {
  /** In the words of the table. */
  readonly name: string;
  readonly preferences: NonNullable<LaunchOptions["preferences"]>;
  readonly policy: StoragePolicy;
  readonly retrieval: RetrievalRules;
  readonly storeId: string;
  readonly lines: number;
  readonly ways: readonly Way[];
  readonly facts: readonly Episode[];
}

const ALL_WAYS: readonly Way[] = [
  "address-bar",
  "address-bar",
  "address-bar",
  "address-bar",
  "image",
  "frame",
  "nested-frame",
  "script",
  "script",
  "frame-script",
];
/** Where a third-party setting can matter. */
const FOREIGN_WAYS: readonly Way[] = ["image", "frame", "nested-frame", "frame-script"];

export function storedSettings(kind: BrowserKind): readonly StoredSetting[] {
  const main = { lines: 600, ways: ALL_WAYS, facts: factEpisodes() };
  const side = { lines: 120, ways: FOREIGN_WAYS, facts: foreignEpisodes() };
  switch (kind) {
    case "chromium":
      return [
        { ...chromium("allowed", 0), ...main },
        { ...chromium("blocked", 1), ...side },
      ];
    case "firefox":
      return [
        { ...firefox("partitioned", 5), ...main },
        { ...firefox("allowed", 0), ...side },
        { ...firefox("blocked", 1), ...side },
      ];
  }
}

function chromium(thirdParty: ThirdPartySetting, mode: number) {
  return {
    name: `third parties ${thirdParty}`,
    preferences: { "profile.cookie_controls_mode": mode },
    // The protocol, by which the oracle reads the jar, shows a path whose octets are no UTF-8; the API does not.
    policy: { rules: { ...CHROMIUM_STORAGE, undecodablePath: "replaced" }, thirdParty },
    retrieval: CHROMIUM_RETRIEVAL,
    storeId: "0",
  } as const;
}

function firefox(thirdParty: ThirdPartySetting, behaviour: number) {
  return {
    name: `third parties ${thirdParty}`,
    preferences: { "network.cookie.cookieBehavior": behaviour },
    policy: { rules: FIREFOX_STORAGE, thirdParty },
    retrieval: FIREFOX_RETRIEVAL,
    storeId: "firefox-default",
  } as const;
}
