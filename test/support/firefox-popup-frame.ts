import type { Modifier } from "./driver";

/** What the frame script is asked to do in the popup. */
export type FrameTask =
  | { readonly do: "evaluate"; readonly expression: string }
  | { readonly do: "click"; readonly x: number; readonly y: number; readonly modifiers: number }
  | { readonly do: "press"; readonly key: string; readonly modifiers: readonly Modifier[] };

export interface FrameMessage {
  readonly id: number;
  readonly task: FrameTask;
}

export interface FrameAnswer {
  readonly id: number;
  readonly value?: string;
  readonly thrown?: string;
}

export const FRAME_TASK = "cookie-lens-driver:task";
export const FRAME_ANSWER = "cookie-lens-driver:answer";

/** The script for `messageManager.loadFrameScript`, as a URL. */
export function frameScriptUrl(): string {
  const names = JSON.stringify([FRAME_TASK, FRAME_ANSWER]);
  const script = `{ const __name = (named) => named; (${frameScript.toString()})(...${names}); }`;
  return `data:,${encodeURIComponent(script)}`;
}

declare const content: Window & {
  synthesizeMouseEvent(type: string, x: number, y: number, mouse: object, options: object): void;
  readonly KeyboardEvent: typeof KeyboardEvent;
};
declare function addMessageListener(
  name: string,
  listener: (message: { data: FrameMessage }) => void,
): void;
declare function sendAsyncMessage(name: string, answer: FrameAnswer): void;
declare const Cu: {
  Sandbox(principal: unknown, options: object): object;
  evalInSandbox(source: string, sandbox: object): Promise<string>;
};
declare const Ci: { readonly nsITextInputProcessor: unknown };
declare const Cc: Record<string, { createInstance(of: unknown): TextInputProcessor }>;

/** The part of nsITextInputProcessor that presses keys. */
interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): number;
  keyup(event: KeyboardEvent): boolean;
}

/** Runs beside the popup's document, in its process, with chrome privileges. */
function frameScript(taskName: string, answerName: string): void {
  let sandbox: object | undefined;
  let sandboxed: Document | undefined;

  addMessageListener(taskName, ({ data: { id, task } }) => void answer(id, task));

  async function answer(id: number, task: FrameTask): Promise<void> {
    try {
      sendAsyncMessage(answerName, { id, value: (await perform(task)) ?? "" });
    } catch (thrown) {
      sendAsyncMessage(answerName, { id, thrown: String(thrown) });
    }
  }

  function perform(task: FrameTask): Promise<string> | void {
    switch (task.do) {
      case "evaluate":
        return Cu.evalInSandbox(task.expression, pageSandbox());
      case "click":
        return clickAt(task.x, task.y, task.modifiers);
      case "press":
        return press(task.key, task.modifiers);
    }
  }

  // The page's CSP forbids eval in its own global. One sandbox per document, and never a destroyed
  // one: functions that a test hands to the page must live as long as the page.
  function pageSandbox(): object {
    if (sandbox === undefined || sandboxed !== content.document) {
      sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      sandboxed = content.document;
    }
    return sandbox;
  }

  function clickAt(x: number, y: number, modifiers: number): void {
    const mouse = (buttons: number, clickCount: number) => ({
      button: 0,
      buttons,
      clickCount,
      modifiers,
    });
    content.synthesizeMouseEvent("mousemove", x, y, mouse(0, 0), {});
    content.synthesizeMouseEvent("mousedown", x, y, mouse(1, 1), {});
    content.synthesizeMouseEvent("mouseup", x, y, mouse(0, 1), {});
  }

  function press(key: string, modifiers: readonly string[]): void {
    const processor = Cc["@mozilla.org/text-input-processor;1"]!.createInstance(
      Ci.nsITextInputProcessor,
    );
    if (!processor.beginInputTransactionForTests(content)) throw new Error("no input transaction");
    // Firefox ticks a checkbox by the code of the space bar, not by the character it types.
    const event = (name: string) =>
      new content.KeyboardEvent("", { key: name, keyCode: name === " " ? 0x20 : 0 });
    for (const modifier of modifiers) processor.keydown(event(modifier));
    processor.keydown(event(key));
    processor.keyup(event(key));
    for (const modifier of modifiers) processor.keyup(event(modifier));
  }
}
