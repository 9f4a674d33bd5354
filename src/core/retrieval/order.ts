import type { Cookie } from "../cookie";

/**
 * The order of cookies in a Cookie header: longer paths first. Spec: RFC 6265bis 5.8.3.
 * Within one length the browser's own list order stays, since it stands for the creation time that no API shows.
 */
export function inRetrievalOrder<C extends Pick<Cookie, "path">>(
  cookies: readonly C[],
): readonly C[] {
  return cookies.toSorted((a, b) => b.path.length - a.path.length);
}
