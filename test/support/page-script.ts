/** A function for a page, as the text of an expression that gives a promise of a JSON string. */
export function pageExpression(
  fn: (...args: never[]) => unknown,
  args: readonly unknown[],
): string {
  // `__name`: esbuild (tsx) wraps named functions in it. `globalThis`: Firefox evaluates in a sandbox
  // in front of the page, and a global set there would be lost on the page.
  return `(async () => {
    const __name = (named) => named;
    const globalThis = window;
    try {
      return JSON.stringify({ value: await (${fn.toString()})(...${JSON.stringify(args)}) });
    } catch (thrown) {
      return JSON.stringify({ thrown: String(thrown?.stack ?? "").includes(String(thrown))
        ? thrown.stack
        : String(thrown) + "\\n" + String(thrown?.stack ?? "") });
    }
  })()`;
}

/** What `pageExpression` came to: the value, or the error thrown in the page. */
export function pageResult(json: string): unknown {
  const result = JSON.parse(json) as { value?: unknown; thrown?: string };
  if (result.thrown !== undefined) throw new ThrownInPage(result.thrown);
  return result.value;
}

/** An error thrown by the function itself, as against a document that went away under it. */
export class ThrownInPage extends Error {
  override readonly name = "ThrownInPage";
}
