import { setTimeout as pause } from "node:timers/promises";

/** How long a state may take to come about before a test is told that it will not, in milliseconds. */
export const PATIENCE = 20_000;

/**
 * Looks until `look` gives something truthy, and gives it. `what` completes the sentence
 * "waited in vain for …".
 */
export async function until<T>(
  what: string | (() => Promise<string>),
  look: () => Promise<T>,
  patience = PATIENCE,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > deadline) {
      const awaited = typeof what === "string" ? what : await what();
      throw new Error(`waited ${patience / 1000} s in vain for ${awaited}`);
    }
    await pause(5);
  }
}
