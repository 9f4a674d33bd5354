import type { BrowserKind } from "../../playground/find-browser";
import {
  CHROMIUM_RETRIEVAL,
  FIREFOX_RETRIEVAL,
  type RetrievalPolicy,
  type ThirdPartySetting,
} from "../../src/core/retrieval/policy";
import { CHROMIUM, FIREFOX, type UserAgent } from "../../src/core/user-agent";
import type { LaunchOptions } from "../support/driver";

/** A browser, its setting for third-party cookies, and what the core is told of both. */
export interface Setting {
  readonly kind: BrowserKind;
  /** In the words of the table. */
  readonly name: string;
  readonly preferences: NonNullable<LaunchOptions["preferences"]>;
  readonly policy: RetrievalPolicy;
  readonly userAgent: UserAgent;
}

export const SETTINGS: readonly Setting[] = [
  // Debian's Chromium blocks unless told otherwise.
  chromium("allowed", 0),
  chromium("blocked", 1),
  firefox("partitioned", 5),
  firefox("allowed", 0),
  firefox("blocked", 1),
];

function chromium(thirdParty: ThirdPartySetting, mode: number): Setting {
  return {
    kind: "chromium",
    name: `third-party cookies ${thirdParty}`,
    preferences: { "profile.cookie_controls_mode": mode },
    policy: { rules: CHROMIUM_RETRIEVAL, thirdParty },
    userAgent: CHROMIUM,
  };
}

function firefox(thirdParty: ThirdPartySetting, behavior: number): Setting {
  return {
    kind: "firefox",
    name: `third-party cookies ${thirdParty}`,
    preferences: {
      "network.cookie.cookieBehavior": behavior,
      // Firefox: after some navigations between sites this lends a third party its cookies for a while, which
      // nobody can tell from outside; the verdict says "normally not sent" of them.
      "privacy.restrict3rdpartystorage.heuristic.navigation": false,
    },
    policy: { rules: FIREFOX_RETRIEVAL, thirdParty },
    userAgent: FIREFOX,
  };
}
