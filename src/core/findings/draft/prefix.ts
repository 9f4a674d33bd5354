import { prefixOf } from "../../set-cookie/prefix";
import { textOf } from "../../parameter";
import { type DraftRule, refusal } from "./draft-rule";

type PrefixFindingId =
  | "prefix-needs-secure"
  | "prefix-needs-http-only"
  | "prefix-needs-host-only"
  | "prefix-needs-root-path";

/** Subject: draft. A name's prefix promises attributes that the cookie does not have; one finding for each. */
export const findBrokenPrefix: DraftRule<PrefixFindingId> = (draft, { userAgent }) => {
  const promised = prefixOf(draft.name);
  if (promised === undefined) return [];
  const facts = {
    parameters: [textOf(promised.prefix)],
    source: "rfc6265bis-prefixes",
  } as const;
  const broken: Parameters<typeof refusal<PrefixFindingId>>[0][] = [];
  if (promised.needsSecure && !draft.secure) {
    const patch = { secure: true };
    broken.push({ id: "prefix-needs-secure", field: "secure", patch, ...facts });
  }
  if (promised.needsHttpOnly && !draft.httpOnly) {
    const patch = { httpOnly: true };
    broken.push({ id: "prefix-needs-http-only", field: "httpOnly", patch, ...facts });
  }
  if (promised.needsHostOnlyRoot && !draft.hostOnly) {
    const patch = { hostOnly: true };
    broken.push({ id: "prefix-needs-host-only", field: "domain", patch, ...facts });
  }
  if (promised.needsHostOnlyRoot && draft.path !== "/") {
    const patch = { path: "/" };
    broken.push({ id: "prefix-needs-root-path", field: "path", patch, ...facts });
  }
  return broken.map((finding) => refusal(finding, userAgent.apiChecksAttributes));
};
