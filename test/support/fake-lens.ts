import { createLens, type Lens, type Surface } from "../../src/app/lens";
import { openSite } from "../../src/app/open";
import type { State } from "../../src/app/state";
import type { FakeBrowser } from "./fake-browser";

/** A document of the extension over this browser, before its first answer. */
export function openLens(browser: FakeBrowser, surface: Surface = "popup"): Lens {
  return createLens(browser, surface, undefined, openSite(browser, undefined));
}

/** Resolves with the first state that is wanted. */
export function stateWhere(lens: Lens, isWanted: (state: State) => boolean): Promise<State> {
  return new Promise((resolve) => {
    const stop = lens.subscribe(look);
    function look(): void {
      if (!isWanted(lens.state())) return;
      stop();
      resolve(lens.state());
    }
    look();
  });
}

export const isListed = ({ stage }: State) => stage.at === "listed";
