import type { NamePrefix } from "./prefix";

/** What a prefix promises and the cookie does not keep. */
export type PrefixPromise =
  | "prefix-needs-secure"
  | "prefix-needs-http-only"
  | "prefix-needs-host-only"
  | "prefix-needs-root-path";

/** The cookie's side of what prefixes promise. */
export interface KeptPromises {
  readonly isSecure: boolean;
  readonly isHttpOnly: boolean;
  readonly isHostOnly: boolean;
  readonly hasRootPath: boolean;
}

/** All promises that are broken, none where the prefix is kept. */
export function brokenPromises(prefix: NamePrefix, kept: KeptPromises): readonly PrefixPromise[] {
  const broken: Record<PrefixPromise, boolean> = {
    "prefix-needs-secure": prefix.needsSecure && !kept.isSecure,
    "prefix-needs-http-only": prefix.needsHttpOnly && !kept.isHttpOnly,
    "prefix-needs-host-only": prefix.needsHostOnlyRoot && !kept.isHostOnly,
    "prefix-needs-root-path": prefix.needsHostOnlyRoot && !kept.hasRootPath,
  };
  return (Object.keys(broken) as PrefixPromise[]).filter((promise) => broken[promise]);
}
