declare const content: Window;
declare function addEventListener(type: string, listener: () => void): void;
declare const Cu: {
  Sandbox(principal: unknown, options: object): object;
  evalInSandbox(source: string, sandbox: object): unknown;
};

/** A frame script, as a URL: evaluates `expression` in each document of this origin before its own first script. */
export function preludeUrl(origin: string, expression: string): string {
  const words = JSON.stringify([origin, expression]).slice(1, -1);
  const script = `{ const __name = (named) => named; (${frameScript.toString()})(${words}); }`;
  return `data:,${encodeURIComponent(script)}`;
}

/** Runs beside the documents, in their process, with chrome privileges. */
function frameScript(origin: string, expression: string): void {
  // They must live as long as what they have left in their pages.
  const sandboxes: object[] = [];
  // By now the window has what extensions are given, and the document not one script.
  addEventListener("DOMDocElementInserted", () => {
    if (!content.location.href.startsWith(origin)) return;
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    Cu.evalInSandbox(expression, sandbox);
    sandboxes.push(sandbox);
  });
}
