import { isIpAddress } from "../site/host";
import { prefixOf } from "../set-cookie/prefix";
import { brokenPromises } from "../set-cookie/prefix-promises";
import type { StorageAttempt, StorageGate } from "./attempt";
import { namelessFaults } from "./nameless";

const SECTION = "RFC 6265bis 5.4";

/** A name that begins with a prefix promises attributes. Spec: RFC 6265bis 5.7 steps 20 and 21. */
export const refusesByPrefix: StorageGate = (attempt) => {
  const { name, attributes } = attempt.line;
  const promised = prefixOf(name);
  if (promised === undefined) return [];
  const kept = {
    isSecure: attributes.secure,
    isHttpOnly: attributes.httpOnly,
    isHostOnly: isHostOnly(attempt),
    hasRootPath: hasRootPath(attempt),
  };
  return brokenPromises(promised, kept).map((code) => ({
    code,
    prefix: promised.prefix,
    section: SECTION,
  }));
};

/** A value without a name is sent as if it were one. Spec: RFC 6265bis 5.7 step 22. */
export const refusesNamelessPrefix: StorageGate = ({ line, policy }) => {
  const disguised = prefixOf(line.value);
  if (disguised === undefined || !namelessFaults(line, policy.rules).includes("nameless-prefix")) {
    return [];
  }
  return [{ code: "nameless-prefix", prefix: disguised.prefix, section: SECTION }];
};

function isHostOnly({ line, cookie, context, policy }: StorageAttempt): boolean {
  if (line.attributes.domain === null) return true;
  if (cookie?.hostOnly !== true) return false;
  return policy.rules.hostPrefixAllowsDomain === "host-only" || isIpAddress(context.url.host);
}

function hasRootPath({ line, cookie, policy }: StorageAttempt): boolean {
  return (policy.rules.hostPrefixWantsPath ? line.attributes.path : cookie?.path) === "/";
}
