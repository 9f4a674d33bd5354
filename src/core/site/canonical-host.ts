/**
 * The host as URLs spell it (lower case, punycode, no leading dot), or undefined where the text is no host.
 * Spec: URL 3.5
 */
export function canonicalHost(text: string): string | undefined {
  const host = text.startsWith(".") ? text.slice(1) : text;
  // URL parsing would end the host at these, and keeps empty labels.
  if (/[/?#@\\]|\.\.|^\.|^[^[]*:/.test(host)) return undefined;
  const url = `https://${host}/`;
  if (!URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return hostname === "" || hostname.includes("%") ? undefined : hostname;
}
