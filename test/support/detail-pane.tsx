import { act, render, screen, waitFor } from "@testing-library/preact";
import { userEvent } from "@testing-library/user-event";
import { createLens, type Lens } from "../../src/app/lens";
import { openSite } from "../../src/app/open";
import type { Cookie } from "../../src/core/cookie";
import { DetailPane } from "../../src/ui/detail/detail-pane";
import type { DetailTarget } from "../../src/ui/detail/target";
import { LensContext } from "../../src/ui/lens-context";
import { QuestionDialog } from "../../src/ui/questions/question-dialog";
import { createText } from "../../src/ui/text";
import type { ValuesMode } from "../../src/ui/view-state";
import { useState } from "preact/hooks";
import { createFakeBrowser, type FakeBrowser, type FakeBrowserOptions } from "./fake-browser";

export interface OpenPane {
  readonly browser: FakeBrowser;
  readonly lens: Lens;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** What the pane asked to open, latest last. */
  readonly opened: readonly DetailTarget[];
  /** The cookies that the pane asked to show in the request lab. */
  readonly inLab: readonly Cookie[];
  /** Whether the pane asked to be closed. */
  isClosed(): boolean;
  /** Shows another target, as a click in the list does. */
  show(target: DetailTarget): Promise<void>;
  /** Shows values in another way, as the list's menu does. */
  pickValues(mode: ValuesMode): Promise<void>;
  /** The stored cookie of this name. */
  stored(name: string): Cookie | undefined;
  unmount(): void;
}

interface Options extends FakeBrowserOptions {
  /** The name of the cookie to open; without it a new one. */
  readonly open?: string;
  readonly template?: Cookie;
  /** `masked` unless said otherwise. */
  readonly values?: ValuesMode;
  /** Stands between the pane and the fake browser. */
  readonly wrap?: (browser: FakeBrowser) => FakeBrowser;
}

/** The detail pane over a fake browser, as the list would hold it: it goes where the pane asks to go. */
export async function openPane(options: Options): Promise<OpenPane> {
  const made = createFakeBrowser(options);
  const browser = options.wrap?.(made) ?? made;
  const lens = createLens(browser, "page", undefined, openSite(browser, undefined));
  await waitFor(() => {
    if (lens.state().stage.at !== "listed") throw new Error("not listed yet");
  });
  const stored = (name: string) => browser.jar.all().find((cookie) => cookie.name === name);
  const opened: DetailTarget[] = [];
  const inLab: Cookie[] = [];
  let isClosed = false;
  let show: (target: DetailTarget) => void = () => undefined;
  let pickValues: (mode: ValuesMode) => void = () => undefined;

  function Holder({ first }: { first: DetailTarget }) {
    const [target, setTarget] = useState<DetailTarget | null>(first);
    const [values, setValues] = useState<ValuesMode>(options.values ?? "masked");
    show = setTarget;
    pickValues = setValues;
    return (
      <LensContext.Provider value={{ lens, text: createText(browser.messages) }}>
        {target !== null && (
          <DetailPane
            target={target}
            values={values}
            onClose={() => {
              isClosed = true;
              setTarget(null);
            }}
            onOpen={(next) => {
              opened.push(next);
              setTarget(next);
            }}
            onLesson={() => undefined}
            onLab={(shown) => inLab.push(shown)}
          />
        )}
        <QuestionDialog />
      </LensContext.Provider>
    );
  }

  const cookie = options.open === undefined ? undefined : listedCookie(lens, options.open);
  const first: DetailTarget =
    cookie === undefined
      ? { kind: "new", template: options.template ?? null }
      : { kind: "cookie", cookie };
  const { unmount } = render(<Holder first={first} />);
  return {
    browser,
    lens,
    user: userEvent.setup(),
    opened,
    inLab,
    isClosed: () => isClosed,
    async show(target) {
      show(target);
      const name = target.kind === "cookie" ? target.cookie.name : "";
      await waitFor(() => {
        const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Name" });
        if (!field.value.startsWith(name)) throw new Error("another cookie is shown");
      });
    },
    async pickValues(mode) {
      await act(() => pickValues(mode));
    },
    stored,
    unmount() {
      unmount();
      lens.stop();
    },
  };
}

/** The cookie of this name as the lens lists it. */
export function listedCookie(lens: Lens, name: string): Cookie {
  const found = lens.state().cookies.find((cookie) => cookie.name === name);
  if (found === undefined) throw new Error(`No cookie ${name} is listed.`);
  return found;
}
