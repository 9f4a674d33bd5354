import type { Subject } from "./open";
import type { Browser, SessionMemory } from "./ports";

/** What the user wanted when the browser's prompt closed the popup: to see this tab's cookies. */
interface Intent {
  readonly tabId: number;
  readonly pattern: string;
  /** True from the popup, which Chromium closes; a page of our own stays open by itself. */
  readonly reopens: boolean;
}

const INTENT = "intent";

/**
 * Asks for the site's host permission. The intent goes to memory first: in Chromium the popup ends here.
 * Both calls are made in the same turn, because Firefox accepts a request only straight from a user's gesture.
 */
export async function requestSite(
  browser: Browser,
  subject: Subject,
  reopens: boolean,
): Promise<boolean> {
  const intent: Intent = { tabId: subject.tabId, pattern: subject.pattern, reopens };
  const saved = browser.memory.write(INTENT, intent);
  const isGranted = await browser.permissions.request(subject.pattern);
  await saved;
  // Whoever is still here to read the answer needs no resuming.
  await browser.memory.write(INTENT, undefined);
  return isGranted;
}

/** True where the last prompt for this pattern closed the popup and was not granted. Forgets the intent. */
export async function wasDenied(memory: SessionMemory, subject: Subject): Promise<boolean> {
  const intent = (await memory.read(INTENT)) as Intent | undefined;
  if (intent?.pattern !== subject.pattern) return false;
  await memory.write(INTENT, undefined);
  return true;
}

/** In the background, when a permission came: opens the popup again that the prompt had closed. */
export async function resumeIntent(
  browser: Pick<Browser, "memory" | "permissions" | "tabs">,
): Promise<void> {
  const intent = (await browser.memory.read(INTENT)) as Intent | undefined;
  if (intent === undefined || !(await browser.permissions.has(intent.pattern))) return;
  await browser.memory.write(INTENT, undefined);
  if (intent.reopens) await browser.tabs.openPopup(intent.tabId);
}
