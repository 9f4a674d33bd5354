import type { DrivenView, Modifier } from "./driver";
import type { FirefoxChrome } from "./firefox-chrome";
import { FRAME_ANSWER, FRAME_TASK, type FrameTask, frameScriptUrl } from "./firefox-popup-frame";
import {
  askFrame,
  clickAction,
  drawPopup,
  emulateInPopup,
  hidePopup,
  isShown,
  prepare,
} from "./firefox-popup-window";
import { pageExpression } from "./page-script";
import { until } from "./patience";
import { sizeByContent } from "./popup-size";
import { drivenView } from "./view";

/** Clicks the extension's toolbar button and waits for the popup. */
export async function openFirefoxPopup(
  chrome: FirefoxChrome,
  id: string,
  origin: string,
): Promise<DrivenView> {
  await chrome.run(clickAction, id);
  return shownFirefoxPopup(chrome, origin);
}

/** Waits for the extension's popup, however it came to be opened. */
export async function shownFirefoxPopup(
  chrome: FirefoxChrome,
  origin: string,
): Promise<DrivenView> {
  await until("Firefox's popup", () => chrome.run(isShown, POPUP, origin));
  await chrome.run(prepare, POPUP, frameScriptUrl());
  const popup = firefoxPopup(chrome);
  await popup.waitFor(() => document.readyState === "complete" && document.hasFocus());
  return popup;
}

/** The panel's browser; another one waits, preloaded, in a panel that is never shown. */
const POPUP = "#customizationui-widget-panel browser[webextension-view-type=popup]";

/** nsIDOMWindowUtils.MODIFIER_*. */
const MODIFIER_BIT: Readonly<Record<Modifier, number>> = { Alt: 1, Control: 2, Shift: 4, Meta: 8 };

/** BiDi knows no context for the popup: all goes through the window that holds it. */
function firefoxPopup(chrome: FirefoxChrome): DrivenView {
  let last = 0;
  const perform = (task: FrameTask) =>
    chrome.run(askFrame, POPUP, FRAME_TASK, FRAME_ANSWER, { id: ++last, task });
  const hide = () => chrome.run(hidePopup, POPUP);

  return drivenView({
    evaluate: (expression) => perform({ do: "evaluate", expression }),
    async clickAt(x, y, held) {
      const modifiers = held.reduce((bits, modifier) => bits | MODIFIER_BIT[modifier], 0);
      await perform({ do: "click", x, y, modifiers });
    },
    async pressKey(key, modifiers) {
      await perform({ do: "press", key, modifiers });
    },
    async screenshot() {
      // The panel follows its content's size a moment later.
      const size = JSON.parse(
        await perform({ do: "evaluate", expression: pageExpression(viewportSize, []) }),
      ).value as readonly [number, number];
      const png = await until(`a popup of ${size.join("x")}`, () =>
        chrome.run(drawPopup, POPUP, ...size),
      );
      return Buffer.from(png, "base64");
    },
    async resize(width, height) {
      await perform({ do: "evaluate", expression: pageExpression(sizeByContent, [width, height]) });
    },
    emulate: (media) => chrome.run(emulateInPopup, POPUP, media),
    isOpen: () => chrome.run((popup) => document.querySelector(popup) !== null, POPUP),
    close: hide,
    kill: hide,
  });
}

/** Runs in the popup. */
function viewportSize(): readonly [number, number] {
  return [innerWidth, innerHeight];
}
