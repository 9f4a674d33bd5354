/** One line of a grid: the texts of its cells. */
export type GridRow = readonly string[];

/**
 * Runs in the popup, so it stands alone: the rows of its grid as the eye reads them, headers first.
 * Where a cell shows nothing but a picture, what is said of it instead. Boxes in a cell are set apart.
 * What a colour tells on the screen is told by a sign here: a dot for "sent", a dash for a flag that is off.
 */
export function readGrid(): GridRow[] {
  const isSeen = (element: Element) => {
    const { position, width } = getComputedStyle(element);
    return !(position === "absolute" && Number.parseFloat(width) <= 1);
  };
  const boxOf = (node: Node, cell: Element): Element => {
    let box = node.parentElement!;
    while (box !== cell && /^(inline|contents)$/.test(getComputedStyle(box).display)) {
      box = box.parentElement!;
    }
    return box;
  };
  const textOf = (cell: Element, counts: (element: Element) => boolean) => {
    const boxes = new Map<Element, string>();
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (!counts(text.parentElement!)) continue;
      const box = boxOf(text, cell);
      const isOff = text.parentElement!.closest('[data-on="false"]') !== null;
      boxes.set(box, (boxes.get(box) ?? "") + (isOff ? "–" : text.nodeValue!));
    }
    const contents = Array.from(boxes.values(), (box) => box.replaceAll(/\s+/g, " ").trim());
    return contents.filter((content) => content !== "").join(" · ");
  };
  const dotOf = (cell: Element) => {
    const dot = cell.querySelector<HTMLElement>("[data-sent]");
    if (dot === null) return undefined;
    return dot.dataset["sent"] === "true" ? "●" : "○";
  };
  const cells = '[role="columnheader"], [role="rowheader"], [role="gridcell"]';
  return Array.from(document.querySelectorAll('[role="grid"] [role="row"]'), (row) =>
    Array.from(
      row.querySelectorAll(cells),
      (cell) => dotOf(cell) ?? (textOf(cell, isSeen) || textOf(cell, () => true)),
    ),
  ).filter((row) => row.length > 0);
}

const WIDEST = 44;

/** The rows as aligned columns for a terminal; a column without any text is left out. */
export function formatGrid(rows: readonly GridRow[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => shortened(row[column] ?? "").length)),
  );
  return rows
    .map((row) =>
      widths
        .flatMap((width, column) =>
          width === 0 ? [] : [shortened(row[column] ?? "").padEnd(width)],
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function shortened(text: string): string {
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
}
