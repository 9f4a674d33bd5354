import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie, PartitionKey } from "../../src/core/cookie";
import { nameFromTyped } from "../../src/core/name-from-typed";
import { registrableSite } from "../../src/core/site/registrable-domain";
import type { Site } from "../../src/core/site/site";
import { CHROMIUM, FIREFOX } from "../../src/core/user-agent";
import { cookieWith } from "../support/cookie";
import type { Random } from "../support/random";

/** A cookie that somebody asks the editor to write, and the site whose page is open. */
export interface WrittenDraft {
  readonly cookie: Cookie;
  readonly site: Site;
}

/** What a draft changes of a plain cookie. */
export type DraftChanges = Partial<Omit<Cookie, "storeId">>;

const HOSTS = [
  "shop.test",
  "www.shop.test",
  "foo.github.io",
  "github.io",
  "shop.co.uk",
  "localhost",
  "127.0.0.1",
  "xn--bcher-kva.test",
];

/** The draft as the editor would hold it; names are typed text, spelled the browser's own way. */
export async function draftOf(
  changes: DraftChanges,
  number: number,
  kind: BrowserKind,
): Promise<WrittenDraft> {
  const userAgent = kind === "firefox" ? FIREFOX : CHROMIUM;
  const { name = `n${number}`, domain = "www.shop.test", ...others } = changes;
  const stored = nameFromTyped(name, userAgent);
  if (!stored.ok) throw new Error(`nobody can type the name ${JSON.stringify(name)}`);
  const host = URL.canParse(`https://${domain}/`) ? new URL(`https://${domain}/`).hostname : domain;
  return {
    cookie: cookieWith({
      ...others,
      domain,
      name: stored.value,
      storeId: kind === "firefox" ? "firefox-default" : "0",
    }),
    site: await registrableSite(host.replace(/^\./, "")),
  };
}

/** A draft's changes, ordinary or not. */
export function someChanges(random: Random, number: number, now: number): DraftChanges {
  const domain = random.pick(HOSTS);
  const changes: DraftChanges = {
    domain,
    hostOnly: random.chance(0.6),
    secure: random.chance(0.6),
    httpOnly: random.chance(0.4),
    sameSite: random.pick(["strict", "lax", "no_restriction", "unspecified"] as const),
    path: random.chance(0.6) ? random.pick(["/", "/", "/a", "/a/b/"]) : random.pick(PATHS),
    ...(random.chance(0.4) && { name: someName(random, number) }),
    ...(random.chance(0.3) && { value: random.pick(VALUES) }),
    ...(random.chance(0.4) && { expires: someExpires(random, now) }),
    ...(random.chance(0.25) && { partitionKey: somePartition(random, domain) }),
  };
  return random.chance(0.1) ? { ...changes, domain: misspelled(domain, random) } : changes;
}

function someName(random: Random, number: number): string {
  const own = `n${number}`;
  return random.pick([
    "again",
    ...["__Secure-", "__Host-", "__Http-", "__Host-Http-", "__host-", "__SECURE-"].map(
      (prefix) => prefix + own,
    ),
    `é日😀${own}`,
    `a b${own}`,
    `"${own}"`,
    `a=${own}`,
    `a;${own}`,
    ` ${own}`,
    `${own} `,
    `\t${own}`,
    `a\t${own}`,
    `a\n${own}`,
    `\x01${own}`,
    `\x7F${own}`,
    "",
  ]);
}

const VALUES: readonly string[] = [
  "",
  "a b",
  '"a, b\\"',
  "a=b",
  "a;b",
  " a",
  "a ",
  "\ta",
  "a\tb",
  "a\nb",
  "a\x01b",
  "a\x7Fb",
  "é日😀",
  "\uFFFD",
  "__Host-x",
  "v".repeat(4080),
  "v".repeat(4096),
  "v".repeat(4097),
  "é".repeat(2048),
];

const PATHS: readonly string[] = [
  "",
  "a",
  "/a b",
  "/a ",
  "/a\t",
  "/a\tb",
  "/a;b",
  "/a\nb",
  "/a\x01b",
  "/é",
  "/%C3%A9",
  "/a/../b",
  "/.",
  "/%2e%2e/a",
  "/a?b",
  "/a#b",
  "/a\\b",
  "//a",
  '/"<>`{}|^',
  `/${"p".repeat(1023)}`,
  `/${"p".repeat(1024)}`,
  `/${"é".repeat(200)}`,
  `/${"é".repeat(400)}`,
  `/${"a/../".repeat(210)}`,
];

function someExpires(random: Random, now: number): number {
  return random.pick([
    now + 5000 + random.below(1000) / 1000,
    now + 34_559_000,
    now + 34_570_000,
    now + 3_000_000_000,
    now - 5000,
    1,
  ]);
}

/** The partitions on offer: the page's own, another site's, and a frame of another between two of its own. */
function somePartition(random: Random, domain: string): PartitionKey {
  const own = domain.replace(/^www\./, "");
  return random.pick([
    { topLevelSite: `https://${own}`, hasCrossSiteAncestor: false },
    { topLevelSite: `http://${own}`, hasCrossSiteAncestor: false },
    { topLevelSite: `https://${own}`, hasCrossSiteAncestor: true },
    { topLevelSite: "https://other.test", hasCrossSiteAncestor: true },
    { topLevelSite: "http://other.test", hasCrossSiteAncestor: true },
  ]);
}

function misspelled(domain: string, random: Random): string {
  return random.pick([
    domain.toUpperCase(),
    `.${domain}`,
    domain === "xn--bcher-kva.test" ? "bücher.test" : domain,
  ]);
}
