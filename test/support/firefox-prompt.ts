import type { PromptAnswer } from "./driver";
import type { FirefoxChrome } from "./firefox-chrome";
import { until } from "./patience";

/** Answers Firefox's doorhanger by its own buttons. */
export async function answerFirefoxPrompt(
  chrome: FirefoxChrome,
  answer: PromptAnswer,
  ask: () => Promise<void>,
): Promise<void> {
  await ask();
  await until("Firefox's permission prompt", () => chrome.run(isDoorhangerShown));
  await chrome.run(clickDoorhanger, answer);
  await until(
    "Firefox's permission prompt to go",
    async () => !(await chrome.run(isDoorhangerShown)),
  );
}

interface Doorhanger extends Element {
  readonly button: { click(): void };
  readonly secondaryButton: { click(): void };
}

// The functions below run in Firefox's window.

function isDoorhangerShown(): boolean {
  const doorhanger = document.querySelector("#addon-webext-permissions-notification");
  const panel = doorhanger?.closest<Element & { state: string }>("panel");
  return panel?.state === "open";
}

function clickDoorhanger(answer: PromptAnswer): void {
  const doorhanger = document.querySelector<Doorhanger>("#addon-webext-permissions-notification")!;
  (answer === "grant" ? doorhanger.button : doorhanger.secondaryButton).click();
}
