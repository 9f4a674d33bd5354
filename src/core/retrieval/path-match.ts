/**
 * Whether a request's path lies at or below a cookie's path: case-sensitive, nothing decoded.
 * Spec: RFC 6265bis 5.1.4. An empty cookie path, which only broken octets or Firefox's API leave behind,
 * matches no request (measured in both browsers).
 */
export function pathMatches(requestPath: string, cookiePath: string): boolean {
  if (cookiePath === "" || !requestPath.startsWith(cookiePath)) return false;
  return (
    requestPath.length === cookiePath.length ||
    cookiePath.endsWith("/") ||
    requestPath[cookiePath.length] === "/"
  );
}
