import type { SameSite } from "../../core/cookie";
import type { ListedCookie } from "./listed-cookie";

export type SortKey =
  | "sent"
  | "name"
  | "value"
  | "scope"
  | "path"
  | "lifetime"
  | "secure"
  | "httpOnly"
  | "sameSite"
  | "octets";

export type Grouping = "none" | "domain";

export interface Sort {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** What stands in one line of the list. */
export type ListLine =
  | { readonly kind: "cookie"; readonly row: ListedCookie }
  | { readonly kind: "group"; readonly domain: string; readonly count: number };

/** The rows in the list's order; a search afterwards keeps it. */
export function inOrder(rows: readonly ListedCookie[], sort: Sort): readonly ListedCookie[] {
  return rows.toSorted(orderBy(sort));
}

/** The lines of these rows, with one above each group. */
export function linesOf(rows: readonly ListedCookie[], grouping: Grouping): readonly ListLine[] {
  if (grouping === "none") return rows.map(lineOf);
  const groups = [...byDomain(rows)].toSorted(([a], [b]) =>
    compareText(labelsBackwards(a), labelsBackwards(b)),
  );
  const lines: ListLine[] = [];
  for (const [domain, members] of groups) {
    lines.push({ kind: "group", domain, count: members.length }, ...members.map(lineOf));
  }
  return lines;
}

function byDomain(rows: readonly ListedCookie[]): ReadonlyMap<string, readonly ListedCookie[]> {
  const groups = new Map<string, ListedCookie[]>();
  for (const row of rows) {
    const { domain } = row.cookie;
    const group = groups.get(domain);
    if (group === undefined) groups.set(domain, [row]);
    else group.push(row);
  }
  return groups;
}

function lineOf(row: ListedCookie): ListLine {
  return { kind: "cookie", row };
}

/** Rows whose name or value contains the text, in any letter case. */
export function matching(rows: readonly ListedCookie[], search: string): readonly ListedCookie[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === "") return rows;
  return rows.filter(
    ({ name, cookie }) =>
      name.toLowerCase().includes(wanted) || cookie.value.toLowerCase().includes(wanted),
  );
}

type Order = (a: ListedCookie, b: ListedCookie) => number;

const FIRST_STRONG: Record<SameSite, number> = {
  strict: 0,
  lax: 1,
  unspecified: 2,
  no_restriction: 3,
};

const ORDERS: Record<SortKey, Order> = {
  sent: (a, b) => Number(b.verdict.included) - Number(a.verdict.included),
  name: (a, b) => compareText(a.name, b.name),
  value: (a, b) => compareText(a.cookie.value, b.cookie.value),
  scope: (a, b) =>
    compareText(a.cookie.domain, b.cookie.domain) ||
    Number(b.cookie.hostOnly) - Number(a.cookie.hostOnly),
  path: (a, b) => compareText(a.cookie.path, b.cookie.path),
  lifetime: (a, b) => endOf(a) - endOf(b),
  secure: (a, b) => Number(b.cookie.secure) - Number(a.cookie.secure),
  httpOnly: (a, b) => Number(b.cookie.httpOnly) - Number(a.cookie.httpOnly),
  sameSite: (a, b) => FIRST_STRONG[a.cookie.sameSite] - FIRST_STRONG[b.cookie.sameSite],
  octets: (a, b) => a.octets - b.octets,
};

/** Equal ones go by name and then by id, so that no two listings differ by chance. */
function orderBy({ key, isDescending }: Sort): Order {
  const order = ORDERS[key];
  return (a, b) =>
    (isDescending ? order(b, a) : order(a, b)) ||
    compareText(a.name, b.name) ||
    (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** A session ends some day: after every date that is known. */
function endOf({ cookie }: ListedCookie): number {
  return cookie.expires ?? Number.MAX_VALUE;
}

/** Letters regardless of case, then by code unit: quick, and the same in every locale. */
function compareText(a: string, b: string): number {
  const [low, high] = [a.toLowerCase(), b.toLowerCase()];
  if (low !== high) return low < high ? -1 : 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `com.example.shop`: hosts of one domain stand together, the domain itself first. */
function labelsBackwards(domain: string): string {
  return domain.split(".").toReversed().join(".");
}
