/**
 * What the browser's API does from now on in the popup that runs the function, where a test wants what a browser
 * seldom does. Firefox gives its extensions `chrome` beside `browser`, and Chromium the other way round.
 */

interface Api {
  readonly cookies: {
    set: () => Promise<never>;
    getAll: () => Promise<never>;
  };
}

declare const browser: Api | undefined;
declare const chrome: Api;

interface Asked {
  hasAskedToSet?: boolean;
}

/** `cookies.set` refuses, or never answers. */
export function answerSet(fate: "refuses" | "hangs"): void {
  for (const { cookies } of [typeof browser === "undefined" ? chrome : browser, chrome]) {
    cookies.set = () => {
      (globalThis as Asked).hasAskedToSet = true;
      return fate === "hangs" ? new Promise(() => {}) : Promise.reject(new Error("refused"));
    };
  }
}

/** Whether `cookies.set` was called since. */
export function hasAskedToSet(): boolean {
  return (globalThis as Asked).hasAskedToSet === true;
}

/** `cookies.getAll` never answers. */
export function delayListing(): void {
  for (const { cookies } of [typeof browser === "undefined" ? chrome : browser, chrome]) {
    cookies.getAll = () => new Promise(() => {});
  }
}

/** `cookies.getAll` fails. */
export function failListing(): void {
  for (const { cookies } of [typeof browser === "undefined" ? chrome : browser, chrome]) {
    cookies.getAll = () => Promise.reject(new Error("no answer"));
  }
}

/** No timer that was set goes off any more. */
export function stopTimers(): void {
  const last = setTimeout(() => undefined) as unknown as number;
  for (let timer = 0; timer <= last; timer += 1) clearTimeout(timer);
}
