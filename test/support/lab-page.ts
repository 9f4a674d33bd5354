/** A row of the request lab, as it is drawn and as it is said. */
export interface LabRowShown {
  readonly name: string;
  /** Where the cookie stands: at the end of its way, or at a gate that stops it or may. */
  readonly halt: string;
  /** The attribute whose gate that is; "" at the end. */
  readonly gate: string;
  readonly outcome: string;
}

export interface LabShown {
  readonly rows: readonly LabRowShown[];
  /** The names in the header, or in what a script sees, in their order. */
  readonly line: readonly string[];
  readonly octets: number;
}

/** Runs in the page. Undefined until every row is drawn, which a popup has room for where there are few. */
export function readLab(): LabShown | undefined {
  const grid = document.querySelector('section [role="grid"]');
  const rows = [...(grid?.querySelectorAll<HTMLElement>("[data-index]") ?? [])];
  const region = document.querySelector('section [role="region"][tabindex="0"]');
  const amount = [...document.querySelectorAll("section p")].find((one) =>
    one.textContent.includes("octet"),
  );
  const isDrawn = Number(grid?.getAttribute("aria-rowcount")) === rows.length + 1;
  if (!isDrawn || amount === undefined) return undefined;
  return {
    rows: rows.map((row) => {
      const cookie = row.querySelector<HTMLElement>("[data-halt]")!;
      return {
        name: row.querySelector('[role="rowheader"] > span')!.textContent,
        halt: cookie.dataset["halt"]!,
        gate: cookie.dataset["attribute"] ?? "",
        outcome: row.querySelector('[role="gridcell"]:last-child')!.textContent,
      };
    }),
    line: [...(region?.querySelectorAll("b") ?? [])].map((name) => name.textContent),
    octets: Number(/([\d,]+) octet/.exec(amount.textContent)![1]!.replaceAll(",", "")),
  };
}

/** Runs in the page: picks an option by its words from the select with this label. */
export function pickOption(label: string, words: string): boolean {
  const select = [...document.querySelectorAll<HTMLSelectElement>("section select")].find(
    (one) => (one.getAttribute("aria-label") ?? one.labels[0]?.textContent) === label,
  );
  const option = [...(select?.options ?? [])].find(({ text }) => text === words);
  if (select === undefined || option === undefined) return false;
  select.value = option.value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}
