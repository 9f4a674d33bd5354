interface Overheard {
  overheard: string[];
}

/** Runs in a page, before its own first script: hears whatever goes wrong in it from then on. */
export function overhear(): void {
  const said: string[] = [];
  (globalThis as unknown as Overheard).overheard = said;
  const hear = (what: string) => said.push(what);
  // What cannot be loaded has no message, only an element.
  const about = ({ message, target }: ErrorEvent) =>
    target instanceof Element ? target.outerHTML : message;
  addEventListener("error", (event) => hear(`error: ${about(event)}`), true);
  addEventListener("unhandledrejection", ({ reason }) => hear(`rejection: ${String(reason)}`));
  addEventListener("securitypolicyviolation", ({ blockedURI }) => hear(`blocked: ${blockedURI}`));
  console.error = (...words: unknown[]) => hear(`console: ${words.join(" ")}`);
  globalThis.alert = (words) => hear(`alert: ${String(words)}`);
  globalThis.confirm = (words) => hear(`confirm: ${String(words)}`) > 0;
  globalThis.prompt = (words) => String(hear(`prompt: ${String(words)}`));
}

/** Runs in the page: what was heard; throws where nothing has listened. */
export function overheard(): readonly string[] {
  const { overheard: said } = globalThis as unknown as Partial<Overheard>;
  if (said === undefined) throw new Error("nothing has listened from the load on");
  return said;
}
