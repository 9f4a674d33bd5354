/** What a name prefix promises. Spec: RFC 6265bis 5.4; `__Http-` and `__Host-Http-` from its layered draft. */
export interface NamePrefix {
  readonly prefix: string;
  readonly needsSecure: boolean;
  readonly needsHttpOnly: boolean;
  /** No Domain attribute, and `Path=/` written out. */
  readonly needsHostOnlyRoot: boolean;
}

/** The longer prefix stands before the one that it begins with. */
export const NAME_PREFIXES: readonly NamePrefix[] = [
  { prefix: "__Host-Http-", needsSecure: true, needsHttpOnly: true, needsHostOnlyRoot: true },
  { prefix: "__Host-", needsSecure: true, needsHttpOnly: false, needsHostOnlyRoot: true },
  { prefix: "__Http-", needsSecure: true, needsHttpOnly: true, needsHostOnlyRoot: false },
  { prefix: "__Secure-", needsSecure: true, needsHttpOnly: false, needsHostOnlyRoot: false },
];

/** The prefix that the text begins with, in any letter case, as browsers compare it. */
export function prefixOf(text: string): NamePrefix | undefined {
  const lowerCase = text.toLowerCase();
  return NAME_PREFIXES.find(({ prefix }) => lowerCase.startsWith(prefix.toLowerCase()));
}

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

export function withoutPrefix(name: string): string {
  return name.slice(prefixOf(name)?.prefix.length ?? 0);
}
