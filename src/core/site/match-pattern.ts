import type { Site } from "./site";

const SCHEMES_AND_HOST = /^\*:\/\/(\*\.)?([^*/]+)\/\*$/;

/**
 * The host permission that shows all cookies of the site: both schemes, and every host below a registrable domain.
 * Narrower patterns hide cookies without a word (measured: parent domains, and non-Secure ones without http).
 */
export function sitePattern(site: Site): string {
  return site.kind === "registrable" ? `*://*.${site.domain}/*` : `*://${site.domain}/*`;
}

/**
 * The site that the granted patterns prove for this host: a pattern is only ever asked for by `sitePattern`,
 * so its shape says what it is. Undefined where none fits; a grant for all sites proves nothing about one.
 */
export function siteFromPattern(
  host: string,
  grantedPatterns: readonly string[],
): Site | undefined {
  const proved = grantedPatterns
    .map(siteOfPattern)
    .filter((site) => site !== undefined && isWithin(host, site));
  // The widest one, so that no cookie of the site is left out.
  return proved.reduce((widest, site) => (isWider(site, widest) ? site : widest), undefined);
}

function siteOfPattern(pattern: string): Site | undefined {
  const match = SCHEMES_AND_HOST.exec(pattern);
  const domain = match?.[2];
  if (domain === undefined) return undefined;
  return { domain, kind: match?.[1] === undefined ? "host" : "registrable" };
}

function isWithin(host: string, site: Site): boolean {
  return host === site.domain || (site.kind === "registrable" && host.endsWith(`.${site.domain}`));
}

function isWider(site: Site | undefined, than: Site | undefined): boolean {
  if (site === undefined) return false;
  if (than === undefined) return true;
  if (site.kind !== than.kind) return site.kind === "registrable";
  return site.domain.length < than.domain.length;
}
