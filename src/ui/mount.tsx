import { render } from "preact";
import { createLens, type Surface } from "../app/lens";
import type { Opening } from "../app/open";
import type { Browser } from "../app/ports";
import { App } from "./app";
import { LensContext } from "./lens-context";
import { createText } from "./text";
import "./tokens.css";
import "./base.css";

/** A list that is there by then needs no screen before it, which would cost a frame. Milliseconds. */
const PATIENCE = 60;

/** Draws the interface into the document. `opening` was asked for before these views were loaded. */
export async function mount(
  root: Element,
  browser: Browser,
  surface: Surface,
  tabId: number | undefined,
  opening: Promise<Opening>,
): Promise<void> {
  const lens = createLens(browser, surface, tabId, opening);
  const text = createText(browser.messages);
  document.documentElement.lang = text.locale;
  // Whatever came of the opening, the lens holds it now.
  await Promise.race([Promise.allSettled([opening]), after(PATIENCE)]);
  render(
    <LensContext.Provider value={{ lens, text }}>
      <App />
    </LensContext.Provider>,
    root,
  );
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
