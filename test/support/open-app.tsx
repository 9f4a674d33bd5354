import { render, screen, waitFor } from "@testing-library/preact";
import { userEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { createLens, type Lens, type Surface } from "../../src/app/lens";
import { openSite } from "../../src/app/open";
import { App } from "../../src/ui/app";
import { LensContext } from "../../src/ui/lens-context";
import { createText } from "../../src/ui/text";
// What the interface loads when it is needed is loaded here beforehand: no test ends while a module is under way.
import "../../src/app/interrupted";
import "../../src/app/lessons/follow-lessons";
import "../../src/app/undo";
import "../../src/app/write";
import "../../src/ui/bench/bench-pane";
import "../../src/ui/detail/detail-pane";
import "../../src/ui/findings/finding-chips";
import "../../src/ui/findings/findings-pane";
import "../../src/ui/findings/inspection";
import "../../src/ui/keys/keys-dialog";
import "../../src/ui/lessons/demo-screen";
import "../../src/ui/lessons/lesson-strip";
import "../../src/ui/lessons/lessons-pane";
import "../../src/ui/lab/lab-legend";
import "../../src/ui/lab/lab-view";
import "../../src/ui/meters/count-details";
import "../../src/ui/meters/header-details";
import "../../src/ui/questions/question-dialog";
import "../../src/ui/site/more-items";
import "../../src/ui/site/notice-line";
import "../../src/ui/site/side-pane";
import "../../src/ui/stages/stage-screen";
import { createFakeBrowser, type FakeBrowser, type FakeBrowserOptions } from "./fake-browser";

export interface OpenApp {
  readonly browser: FakeBrowser;
  readonly lens: Lens;
  readonly user: ReturnType<typeof userEvent.setup>;
  unmount(): void;
}

interface Options extends FakeBrowserOptions {
  readonly surface?: Surface;
  /** Stands between the interface and the fake browser. */
  readonly wrap?: (browser: FakeBrowser) => FakeBrowser;
}

/** The whole interface over a fake browser, as popup and page mount it. */
export function openApp(options: Options = {}): OpenApp {
  const made = createFakeBrowser(options);
  const browser = options.wrap?.(made) ?? made;
  const surface = options.surface ?? "popup";
  const lens = createLens(browser, surface, undefined, openSite(browser, undefined));
  const { unmount } = render(
    <LensContext.Provider value={{ lens, text: createText(browser.messages) }}>
      <App />
    </LensContext.Provider>,
  );
  return {
    browser,
    lens,
    user: userEvent.setup(),
    unmount() {
      unmount();
      lens.stop();
    },
  };
}

/** The same, once its rows stand. */
export async function openList(options: Options = {}): Promise<OpenApp> {
  const app = openApp(options);
  await screen.findByRole("grid");
  return app;
}

/** The row of the cookie with this name. */
export function rowOf(name: string): HTMLElement {
  const box = screen.getByRole("checkbox", { name: `Select ${name}` });
  const row = box.closest<HTMLElement>('[role="row"]');
  if (row === null) throw new Error(`The checkbox of ${name} stands in no row.`);
  return row;
}

/** The names in the list, top to bottom, as the checkboxes say them. */
export function namesInOrder(): readonly string[] {
  return screen
    .queryAllByRole("checkbox", { name: /^Select (?!all$)/ })
    .map((box) => box.getAttribute("aria-label")?.slice("Select ".length) ?? "");
}

/** Waits for the names in the list to be these. */
export async function seeNames(...names: readonly string[]): Promise<void> {
  await waitFor(() => {
    const seen = namesInOrder();
    if (seen.join("\n") !== names.join("\n")) throw new Error(`The list shows ${seen.join(", ")}`);
  });
}

/** What axe finds in the document; colours need a real browser. */
export async function accessibilityFaults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}
