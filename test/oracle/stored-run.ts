import type { Cookie } from "../../src/core/cookie";
import type { StorageRules } from "../../src/core/storage/policy";
import type { StorageVerdict } from "../../src/core/storage/verdict";
import type { DrivenBrowser, DrivenTab } from "../support/driver";
import { until } from "../support/patience";
import { type Disagreement, disagreementsOf } from "./stored-compare";
import type { Delivery } from "./stored-delivery";
import { contextOf, type Exchange, isByScript, predict } from "./stored-exchange";
import type { StoredSetting } from "./stored-setting";

/** A browser at work on exchanges. */
export interface StoredBench {
  readonly driven: DrivenBrowser;
  readonly tab: DrivenTab;
  readonly delivery: Delivery;
  readonly setting: StoredSetting;
}

export interface ExchangeResult {
  readonly verdicts: readonly StorageVerdict[];
  readonly disagreements: readonly Disagreement[];
  /** What the jar really holds afterwards. */
  readonly jar: readonly Cookie[];
  /** Whether other rules would have been found out. */
  isRefuted(rules: StorageRules): boolean;
}

/** How long a script's cookies may take on their way to the jar, in milliseconds. */
const ON_ITS_WAY = 2000;

/** Sends the exchange, and holds the jar against what it must have become. */
export async function tryExchange(
  { driven, tab, delivery, setting }: StoredBench,
  exchange: Exchange,
  before: readonly Cookie[],
): Promise<ExchangeResult> {
  const { policy, retrieval, storeId } = setting;
  const context = await contextOf(exchange, delivery.site, retrieval, storeId);
  const predictAt = (now: number, rules = policy.rules) =>
    predict(exchange.lines, context, { ...policy, rules }, before, now);
  const shown = (jar: readonly Cookie[]) => jar.map((cookie) => asShown(cookie, driven));
  const early = Date.now() / 1000;
  await delivery.deliver(exchange, tab).catch((thrown: unknown) => {
    // A NUL takes the response with it, and so the navigation.
    if (!exchange.lines.some((line) => line.includes("\0"))) throw thrown;
  });
  const look = async () => {
    const held = await driven.jar();
    const late = Date.now() / 1000;
    // Firefox: a cookie that ends in the millisecond in which it is set lies about for a while, and is not sent.
    const jar = held.filter(({ expires }) => expires === null || expires > late);
    const against = (rules?: StorageRules) =>
      disagreementsOf(shown(predictAt(early, rules).jar), shown(predictAt(late, rules).jar), jar);
    return { jar, against, disagreements: against() };
  };
  let seen = await look();
  if (seen.disagreements.length > 0 && isByScript(exchange.way)) {
    // A script's process hands its cookies over without waiting for the jar.
    seen = await until(
      "a script's cookies",
      async () => {
        const again = await look();
        return again.disagreements.length === 0 ? again : undefined;
      },
      ON_ITS_WAY,
    ).catch(() => look());
  }
  const { jar, against, disagreements } = seen;
  return {
    jar,
    disagreements,
    verdicts: predictAt(early).verdicts,
    isRefuted: (rules) => against(rules).length > 0,
  };
}

/** Chromium's protocol leaves out what is no UTF-8, where the API shows U+FFFD. */
function asShown(cookie: Cookie, { kind }: DrivenBrowser): Cookie {
  if (kind === "firefox") return cookie;
  const known = (text: string) => text.replaceAll("\uFFFD", "");
  return {
    ...cookie,
    name: known(cookie.name),
    value: known(cookie.value),
    path: known(cookie.path),
  };
}
