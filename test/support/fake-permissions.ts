import type { Permissions } from "../../src/app/ports";
import type { Cookie } from "../../src/core/cookie";
import type { UserAgent } from "../../src/core/user-agent";
import { registrableDomainOf } from "./fake-site";

export type PromptAnswer = "grant" | "deny";

export interface FakePermissions extends Permissions {
  /** Grants as the browser's own settings do: no prompt. */
  grant(pattern: string): void;
  revoke(pattern: string): void;
  /** Without it a prompt stays open until `answerPrompt`. */
  answerPromptsWith(answer: PromptAnswer): void;
  /** The pattern that an open prompt asks for. */
  prompt(): string | undefined;
  answerPrompt(answer: PromptAnswer): void;
  /** Whether calls for this URL are allowed. */
  isReachable(url: string): boolean;
  /** Whether listings show this cookie (M3). */
  isVisible(cookie: Cookie, userAgent: UserAgent): boolean;
}

/** Permission for all of a page's site, as the extension would ask for it. */
export function patternsFor(url: string | undefined): readonly string[] {
  if (url === undefined || !/^https?:/.test(url)) return [];
  const { hostname } = new URL(url);
  const domain = registrableDomainOf(hostname);
  return [domain === undefined ? `*://${hostname}/*` : `*://*.${domain}/*`];
}

export function createFakePermissions(granted: readonly string[]): FakePermissions {
  const patterns = new Set(granted);
  const listeners = new Set<() => void>();
  let answersWith: PromptAnswer | undefined;
  let asking: { pattern: string; resolve: (isGranted: boolean) => void } | undefined;

  function tell(): void {
    // Events come on their own, after the call that caused them has returned.
    for (const listener of listeners) queueMicrotask(listener);
  }
  function grant(pattern: string): void {
    patterns.add(pattern);
    tell();
  }
  function answerPrompt(answer: PromptAnswer): void {
    const asked = asking;
    asking = undefined;
    if (asked === undefined) throw new Error("no prompt is open");
    if (answer === "grant") grant(asked.pattern);
    asked.resolve(answer === "grant");
  }
  const covers = (pattern: string) => [...patterns].some((wider) => isWithin(pattern, wider));
  const isReachable = (url: string) => [...patterns].some((pattern) => isMatch(url, pattern));
  return {
    async has(pattern) {
      return covers(pattern);
    },
    async granted() {
      return [...patterns];
    },
    async request(pattern) {
      if (covers(pattern)) return true;
      const answered = new Promise<boolean>((resolve) => (asking = { pattern, resolve }));
      if (answersWith !== undefined) answerPrompt(answersWith);
      return answered;
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    grant,
    revoke(pattern) {
      if (patterns.delete(pattern)) tell();
    },
    answerPromptsWith: (answer) => (answersWith = answer),
    prompt: () => asking?.pattern,
    answerPrompt,
    isReachable,
    isVisible(cookie, userAgent) {
      const isShownTo = (scheme: string) => isReachable(`${scheme}://${cookie.domain}/`);
      if (userAgent.id !== "firefox") return isShownTo(cookie.secure ? "https" : "http");
      // Firefox: https is enough for any cookie, and a domain cookie is also shown to whoever may reach
      // any host below its domain.
      if (isShownTo("https") || (!cookie.secure && isShownTo("http"))) return true;
      return (
        !cookie.hostOnly &&
        [...patterns]
          .map(partsOf)
          .some(
            ({ scheme, host }) =>
              (scheme !== "http" || !cookie.secure) && host.endsWith(`.${cookie.domain}`),
          )
      );
    },
  };
}

interface Parts {
  readonly scheme: string;
  /** "" for every host. */
  readonly host: string;
  readonly hasSubdomains: boolean;
}

function partsOf(pattern: string): Parts {
  const match = /^(\*|https?):\/\/(\*|(?:\*\.)?[^*/]+)\/\*$/.exec(pattern);
  const scheme = match?.[1];
  const host = match?.[2];
  if (scheme === undefined || host === undefined) throw new Error(`no host pattern: ${pattern}`);
  const hasSubdomains = host.startsWith("*");
  return { scheme, hasSubdomains, host: host.replace(/^\*\.?/, "") };
}

function isMatch(url: string, pattern: string): boolean {
  const { protocol, hostname } = new URL(url);
  return isWithin(`${protocol}//${hostname}/*`, pattern);
}

function isWithin(pattern: string, wider: string): boolean {
  const inner = partsOf(pattern);
  const outer = partsOf(wider);
  if (outer.scheme !== "*" && outer.scheme !== inner.scheme) return false;
  if (outer.host === inner.host) return outer.hasSubdomains || !inner.hasSubdomains;
  if (!outer.hasSubdomains) return false;
  return outer.host === "" || inner.host.endsWith(`.${outer.host}`);
}
