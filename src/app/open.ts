import type { Cookie } from "../core/cookie";
import { isIpAddress, isSingleLabel } from "../core/site/host";
import { siteFromPattern, sitePattern } from "../core/site/match-pattern";
import { type Page, pageOf, type SitePage } from "../core/site/page";
import { registrableSite } from "../core/site/registrable-domain";
import { schemefulSite, type Site } from "../core/site/site";
import type { Browser, JarQuery, TargetTab } from "./ports";

/** The page whose site is looked at. */
export interface Subject {
  readonly tabId: number;
  readonly page: SitePage;
  readonly site: Site;
  /** The page's own schemeful site: the partition it reads as a first party. */
  readonly topLevelSite: string;
  /** The host permission that shows all of the site's cookies. */
  readonly pattern: string;
  readonly storeId: string;
}

export type Opening =
  | {
      readonly at: "elsewhere";
      readonly page: Exclude<Page, SitePage>;
      readonly storeId: string;
    }
  | { readonly at: "no-tab" }
  | { readonly at: "permission"; readonly subject: Subject }
  | {
      readonly at: "listed";
      readonly subject: Subject;
      readonly cookies: readonly Cookie[];
      readonly now: number;
      readonly isClassMode: boolean;
    };

/** Asked with the list, since no value may be seen before it is known that all are hidden. */
export const CLASS_MODE = "class-mode";

export function jarOf(subject: Subject): JarQuery {
  return { site: subject.site.domain, storeId: subject.storeId, pattern: subject.pattern };
}

/** The tab's cookie store; undefined where there is no tab. */
export function storeOf(opening: Opening): string | undefined {
  if (opening.at === "no-tab") return undefined;
  return "subject" in opening ? opening.subject.storeId : opening.storeId;
}

/**
 * From a tab to its site's cookies, or to the reason why there are none to show.
 * `tabId` undefined means the active tab. Every step here stands before the first row: keep it short.
 */
export async function openSite(browser: Browser, tabId: number | undefined): Promise<Opening> {
  const tab = await browser.tabs.target(tabId);
  if (tab === undefined) return { at: "no-tab" };
  const page = pageOf(tab.url);
  if (page.kind !== "site") return { at: "elsewhere", page, storeId: tab.storeId };

  const guess = likelySite(page.host);
  // The list before all else: of these questions it is the one that takes the browser long.
  const [likely, known] = await Promise.all([
    openKnown(browser, subjectOf(tab, page, guess)),
    knownSite(browser, tab, page),
  ]);
  if (known !== undefined) {
    const isGuessed = known.domain === guess.domain && known.kind === guess.kind;
    return isGuessed ? likely : openKnown(browser, subjectOf(tab, page, known));
  }
  const site = await registrableSite(page.host);
  // Without the cache the next opening asks the list again.
  browser.memory.write(siteCacheKey(page.host), site).catch(() => undefined);
  return openKnown(browser, subjectOf(tab, page, site));
}

async function openKnown(browser: Browser, subject: Subject): Promise<Opening> {
  const [cookies, isGranted, classMode] = await Promise.all([
    browser.cookies.list(jarOf(subject)),
    browser.permissions.has(subject.pattern),
    browser.memory.read(CLASS_MODE),
  ]);
  if (!isGranted) return { at: "permission", subject };
  const now = browser.clock.now();
  return { at: "listed", subject, cookies, now, isClassMode: classMode === true };
}

/**
 * The site without the Public Suffix List: from the browser's own answer (Chromium),
 * from the granted pattern, or from this browser session's cache.
 */
async function knownSite(
  browser: Browser,
  tab: TargetTab,
  { host }: SitePage,
): Promise<Site | undefined> {
  const [topLevelSite, granted, cached] = await Promise.all([
    browser.tabs.topLevelSite(tab.id),
    browser.permissions.granted(),
    browser.memory.read(siteCacheKey(host)),
  ]);
  if (topLevelSite !== undefined) {
    const domain = new URL(topLevelSite).hostname;
    if (isIpAddress(domain) || isSingleLabel(domain)) return { domain, kind: "host" };
    // The page's own host may as well be a public suffix, and stand alone.
    if (domain !== host) return { domain, kind: "registrable" };
  }
  return siteFromPattern(host, granted) ?? (cached as Site | undefined);
}

/**
 * The site that most hosts have, by their last two labels: listed while the browser is asked for the true one,
 * and thrown away where that is another. Nothing is shown for it.
 */
function likelySite(host: string): Site {
  if (isIpAddress(host) || isSingleLabel(host)) return { domain: host, kind: "host" };
  return { domain: host.split(".").slice(-2).join("."), kind: "registrable" };
}

function siteCacheKey(host: string): string {
  return `site:${host}`;
}

function subjectOf(tab: TargetTab, page: SitePage, site: Site): Subject {
  return {
    tabId: tab.id,
    page,
    site,
    topLevelSite: schemefulSite(page.scheme, site),
    pattern: sitePattern(site),
    storeId: tab.storeId,
  };
}
