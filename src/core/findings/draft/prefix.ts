import { apiPath } from "../../edit/api-form";
import type { CookieField } from "../../edit/compare";
import { textOf } from "../../parameter";
import { prefixOf } from "../../set-cookie/prefix";
import { brokenPromises, type PrefixPromise } from "../../set-cookie/prefix-promises";
import { isIpAddress } from "../../site/host";
import type { CookiePatch } from "../finding";
import { type DraftRule, refusal } from "./draft-rule";

const MENDING: Record<PrefixPromise, { field: CookieField; patch: CookiePatch }> = {
  "prefix-needs-secure": { field: "secure", patch: { secure: true } },
  "prefix-needs-http-only": { field: "httpOnly", patch: { httpOnly: true } },
  "prefix-needs-host-only": { field: "domain", patch: { hostOnly: true } },
  "prefix-needs-root-path": { field: "path", patch: { path: "/" } },
};

/** Subject: draft. A name's prefix promises attributes that the cookie does not have; one finding for each. */
export const findBrokenPrefix: DraftRule<PrefixPromise> = (draft, { userAgent }) => {
  const promised = prefixOf(draft.name);
  if (promised === undefined) return [];
  const kept = {
    isSecure: draft.secure,
    isHttpOnly: draft.httpOnly,
    // An address stands alone whatever its Domain says.
    isHostOnly: draft.hostOnly || isIpAddress(draft.domain),
    // Chromium: without a path it is "/".
    hasRootPath: (draft.path === "" ? apiPath("", userAgent) : draft.path) === "/",
  };
  const facts = {
    parameters: [textOf(promised.prefix)],
    source: "rfc6265bis-prefixes",
  } as const;
  return brokenPromises(promised, kept).map((id) =>
    refusal({ id, ...MENDING[id], ...facts }, userAgent.apiChecksAttributes),
  );
};
