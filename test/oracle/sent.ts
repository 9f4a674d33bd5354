import type { OraclePart } from "./part";
import { ask, type SentAccount } from "./sent-run";
import { SETTINGS } from "./sent-settings";

/** Which cookies a request carries, or a script sees: the verdict against what servers and scripts received. */
export const SENT: OraclePart = { name: "Sent", run: runSent };

export async function runSent(seed: number): Promise<readonly SentAccount[]> {
  const [first, ...others] = SETTINGS;
  const early = await ask(first!, seed);
  const accounts: SentAccount[] = [];
  try {
    for (const setting of others) accounts.push(await (await ask(setting, seed)).finish());
  } catch (thrown) {
    await early.abandon();
    throw thrown;
  }
  // Asked again after all the others, when its cookies have outlived Chromium's two minutes, or soon will have.
  return [await early.finish("aged"), ...accounts];
}
