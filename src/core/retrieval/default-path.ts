/** The Path that a Set-Cookie line without one gets from the request's path. Spec: RFC 6265bis 5.1.4. */
export function defaultPath(requestPath: string): string {
  if (!requestPath.startsWith("/")) return "/";
  const end = requestPath.lastIndexOf("/");
  return end === 0 ? "/" : requestPath.slice(0, end);
}
