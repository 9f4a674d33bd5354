/**
 * When a popup counts as open. Both run in the popup, at the start of each frame until they hold, and
 * ask for the layout that this frame needs anyway.
 */

/** Header, final count, meters and every row in sight. */
export function isLensReady(count: number): boolean {
  const header = document.querySelector("header")?.textContent ?? "";
  if (!header.split(/\D+/).includes(String(count))) return false;
  if (count === 0) return true;
  const grid = document.querySelector(`[role="grid"][aria-rowcount="${count + 1}"]`);
  if (grid === null || document.querySelectorAll("button b[data-level]").length < 2) return false;
  const rows = grid.querySelectorAll('[role="row"]');
  if (rows.length === count + 1) return true;
  const last = rows.item(rows.length - 1).getBoundingClientRect();
  return last.bottom >= Math.min(grid.getBoundingClientRect().bottom, innerHeight);
}

/** The whole list. */
export function isFloorReady(count: number): boolean {
  const list = document.querySelector("ul");
  if (list?.children.length !== count) return false;
  return count === 0 || list.lastElementChild!.getBoundingClientRect().bottom > 0;
}
