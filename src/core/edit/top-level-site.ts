import type { Cookie } from "../cookie";
import { registrableSite } from "../site/registrable-domain";
import type { Change } from "./change";
import type { Wish } from "./plan";

/**
 * The wish with each typed top-level host reduced to its site, as browsers reduce it: only then can it be seen
 * which cookie has the key that will be written. `present` is all of the site's cookies in one store.
 */
export async function withTopLevelSites(wish: Wish, present: readonly Cookie[]): Promise<Wish> {
  // What an undo sets was listed once, in the browser's own spelling.
  if (wish.undoneFrom !== null) return wish;
  const listed = new Set(present.map(topLevelSiteOf));
  const isKept = ({ before, after }: Change) =>
    listed.has(topLevelSiteOf(after)) || topLevelSiteOf(before) === topLevelSiteOf(after);
  const changes = await Promise.all(
    wish.changes.map(async (change) => (isKept(change) ? change : withSite(change))),
  );
  return { ...wish, changes };
}

function topLevelSiteOf(cookie: Cookie | null): string | undefined {
  return cookie?.partitionKey?.topLevelSite;
}

async function withSite({ before, after }: Change): Promise<Change> {
  if (after === null || after.partitionKey === null) return { before, after };
  const { protocol, hostname } = new URL(after.partitionKey.topLevelSite);
  const { domain } = await registrableSite(hostname);
  const partitionKey = { ...after.partitionKey, topLevelSite: `${protocol}//${domain}` };
  return { before, after: { ...after, partitionKey } };
}
