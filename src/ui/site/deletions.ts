import type { Lens } from "../../app/lens";
import type { ListedCookie } from "../list/listed-cookie";
import type { BulkDeletion } from "../view-state";
import type { Bulk } from "./bottom-bar";

/** What of these rows a deletion can take; the rest is counted apart. */
export function bulkOf(of: BulkDeletion, rows: readonly ListedCookie[]): Bulk {
  const living = rows.filter(({ ended }) => ended === null);
  const count = living.filter(({ obstacle }) => obstacle === null).length;
  return { of, count, unaddressable: living.length - count };
}

/** Deletes them by the write protocol. One alone is tried even where the API cannot: the answer says why. */
export async function deleteRows(lens: Lens, rows: readonly ListedCookie[]): Promise<void> {
  const living = rows.filter(({ ended }) => ended === null);
  const taken = living.length === 1 ? living : living.filter(({ obstacle }) => obstacle === null);
  if (taken.length === 0) return;
  await lens.write(
    { deed: "delete", name: nameOfOne(taken), count: taken.length },
    taken.map(({ cookie }) => ({ before: cookie, after: null })),
  );
}

/** Writes an ended cookie again, with as long to live as it had when it was first seen. */
export async function restoreEnded(lens: Lens, { ended, name }: ListedCookie): Promise<void> {
  if (ended === null) return;
  const expires = lens.browser.clock.now() + ended.lifetime;
  await lens.write({ deed: "add", name, count: 1 }, [
    { before: null, after: { ...ended.cookie, expires } },
  ]);
}

function nameOfOne(rows: readonly ListedCookie[]): string | null {
  const [first, ...others] = rows;
  return first === undefined || others.length > 0 ? null : first.name;
}
