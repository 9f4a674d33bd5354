import type { ClickOptions, DrivenView, Modifier } from "./driver";
import { pageExpression, pageResult, ThrownInPage } from "./page-script";
import { until } from "./patience";
import type { Surface } from "./surface";

/** The full view of a document, on whatever the browser offers for it. */
export function drivenView(surface: Surface): DrivenView {
  const evaluate: DrivenView["evaluate"] = async <A extends readonly unknown[], R>(
    fn: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> =>
    pageResult(await surface.evaluate(pageExpression(fn, args))) as Awaited<R>;

  const waitFor: DrivenView["waitFor"] = async <A extends readonly unknown[], R>(
    fn: (...args: A) => R,
    ...args: A
  ): Promise<NonNullable<Awaited<R>>> => {
    let lastThrown: unknown;
    return until(
      async () => `${fn.toString()} of ${JSON.stringify(args)}${await plight()}`,
      async (): Promise<Awaited<R> | undefined> => {
        try {
          return await evaluate(fn, ...args);
        } catch (thrown) {
          lastThrown = thrown;
          // A document may go and the next one come; a view that is gone will not come back.
          if (!(thrown instanceof ThrownInPage) && !(await surface.isOpen())) throw thrown;
          return undefined;
        }
      },
    );

    async function plight(): Promise<string> {
      const thrown = lastThrown === undefined ? "" : `; it last threw ${String(lastThrown)}`;
      return `${thrown}; the view reads: ${await text().catch(String)}`;
    }
  };

  const text = () => evaluate(() => document.body.innerText);

  async function click(selector: string, options: ClickOptions = {}): Promise<void> {
    const point = await waitFor(centreOf, selector, options.text ?? null);
    await surface.clickAt(point.x, point.y, options.modifiers ?? []);
  }

  async function type(selector: string, typed: string): Promise<void> {
    await click(selector);
    await evaluate(putCaretAtEnd, selector);
    for (const key of typed) await surface.pressKey(key, []);
  }

  return {
    evaluate,
    waitFor,
    text,
    click,
    type,
    async fill(selector, typed) {
      await click(selector);
      await evaluate(
        (of: string) => document.querySelector<HTMLInputElement>(of)!.select(),
        selector,
      );
      if (typed === "") await surface.pressKey("Delete", []);
      for (const key of typed) await surface.pressKey(key, []);
    },
    press(stroke) {
      const { key, modifiers } = parseStroke(stroke);
      return surface.pressKey(key, modifiers);
    },
    screenshot: () => surface.screenshot(),
    async resize(width, height) {
      await surface.resize(width, height);
      await waitFor((w: number, h: number) => innerWidth === w && innerHeight === h, width, height);
    },
    emulate: (media) => surface.emulate(media),
    closed: () => gone(),
    async close() {
      await surface.close();
      await gone();
    },
    async kill() {
      await surface.kill();
      await gone();
    },
  };

  async function gone(): Promise<void> {
    await until("the view to close", async () => !(await surface.isOpen()));
  }
}

/** `Control+Shift+z` as a key and its modifiers; `+` itself is a key too. */
function parseStroke(stroke: string): { key: string; modifiers: Modifier[] } {
  const parts = stroke.split(/\+(?=.)/);
  const key = parts.pop()!;
  return { key: key === "Space" ? " " : key, modifiers: parts as Modifier[] };
}

/** Runs in the page: the centre of the first match that a pointer can hit there, else undefined. */
function centreOf(selector: string, text: string | null): { x: number; y: number } | undefined {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const label = element.getAttribute("aria-label") ?? element.innerText.trim();
    if (element.matches(":disabled") || (text !== null && label !== text)) continue;
    element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    const box = element.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const hit = document.elementFromPoint(x, y);
    if (hit === null) continue;
    if (element.contains(hit) || hit.closest("label")?.control === element) return { x, y };
  }
  return undefined;
}

/** Runs in the page. A number or date field has no caret to put. */
function putCaretAtEnd(selector: string): void {
  const field = document.querySelector<HTMLInputElement>(selector)!;
  if (field.selectionStart !== null)
    field.setSelectionRange(field.value.length, field.value.length);
}
