/**
 * What the driver does with the popup from the window that holds it: each function runs there, so
 * each stands alone. `popup` is the selector of the popup's browser element.
 */

import type { EmulatedMedia } from "./driver";
import type { FrameAnswer, FrameMessage } from "./firefox-popup-frame";

declare const ChromeUtils: {
  importESModule(url: string): {
    readonly ExtensionParent: { readonly GlobalManager: { getExtension(id: string): Extension } };
  };
};

interface Extension {
  readonly apiManager: {
    readonly global: {
      browserActionFor(extension: Extension): { triggerAction(window: Window): Promise<void> };
    };
  };
}

/** A XUL browser element. */
interface BrowserElement extends Element {
  readonly currentURI: { readonly spec: string };
  readonly messageManager: {
    loadFrameScript(url: string, allowDelayedLoad: boolean): void;
    addMessageListener(name: string, listener: (message: { data: FrameAnswer }) => void): void;
    removeMessageListener(name: string, listener: (message: { data: FrameAnswer }) => void): void;
    sendAsyncMessage(name: string, message: FrameMessage): void;
  };
  readonly browsingContext: {
    prefersColorSchemeOverride: "light" | "dark" | "none";
    prefersReducedMotionOverride: "reduce" | "no-preference" | "none";
    readonly currentWindowGlobal: {
      drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
  focus(): void;
}

interface Panel extends Element {
  readonly state: string;
  hidePopup(): void;
}

export async function clickAction(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionParent.sys.mjs",
  );
  const extension = ExtensionParent.GlobalManager.getExtension(id);
  await extension.apiManager.global.browserActionFor(extension).triggerAction(window);
}

export function isShown(popup: string, origin: string): boolean {
  const browser = document.querySelector<BrowserElement>(popup);
  return (
    browser?.closest<Panel>("panel")?.state === "open" && browser.currentURI.spec.startsWith(origin)
  );
}

export function prepare(popup: string, frameScript: string): void {
  const browser = document.querySelector<BrowserElement>(popup)!;
  browser.messageManager.loadFrameScript(frameScript, false);
  browser.focus();
}

export function askFrame(
  popup: string,
  taskName: string,
  answerName: string,
  message: FrameMessage,
): Promise<string> {
  const browser = document.querySelector<BrowserElement>(popup);
  if (!browser) throw new Error("the popup is closed");
  const { messageManager } = browser;
  const panel = browser.closest<Panel>("panel")!;
  return new Promise((resolve, reject) => {
    const answered = ({ data }: { data: FrameAnswer }) => {
      if (data.id !== message.id) return;
      leave();
      if (data.thrown === undefined) resolve(data.value!);
      else reject(new Error(data.thrown));
    };
    const hidden = () => {
      leave();
      // What is clicked or pressed may close the very popup.
      if (message.task.do === "evaluate") reject(new Error("the popup closed"));
      else resolve("");
    };
    const leave = () => {
      messageManager.removeMessageListener(answerName, answered);
      panel.removeEventListener("popuphidden", hidden);
    };
    messageManager.addMessageListener(answerName, answered);
    panel.addEventListener("popuphidden", hidden);
    messageManager.sendAsyncMessage(taskName, message);
  });
}

export function hidePopup(popup: string): void {
  document.querySelector<BrowserElement>(popup)?.closest<Panel>("panel")?.hidePopup();
}

/** A PNG in base64, or undefined while the panel is not of that size. */
export async function drawPopup(
  popup: string,
  width: number,
  height: number,
): Promise<string | undefined> {
  const { browsingContext } = document.querySelector<BrowserElement>(popup)!;
  const drawn = await browsingContext.currentWindowGlobal.drawSnapshot(null, 1, "white");
  if (drawn.width !== width || drawn.height !== height) return undefined;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d")!.drawImage(drawn, 0, 0);
  const png = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(png, (octet) => String.fromCharCode(octet)).join(""));
}

export function emulateInPopup(popup: string, media: EmulatedMedia): void {
  const { browsingContext } = document.querySelector<BrowserElement>(popup)!;
  if (media.colorScheme) browsingContext.prefersColorSchemeOverride = media.colorScheme;
  if (media.reducedMotion !== undefined) {
    browsingContext.prefersReducedMotionOverride = media.reducedMotion ? "reduce" : "no-preference";
  }
}
