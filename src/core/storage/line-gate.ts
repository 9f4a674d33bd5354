import type { StorageGate } from "./attempt";
import { namelessFaults } from "./nameless";
import type { StorageReason } from "./reason";

/** What the parser could not take for a line. Spec: RFC 6265bis 5.6 steps 1 and 5. */
export const refusesUnread: StorageGate = ({ line }) =>
  line.faults.map((fault): StorageReason => {
    switch (fault.code) {
      case "nul":
        return { ...fault, code: fault.code, section: "RFC 9110 5.5" };
      case "tab":
        return { ...fault, code: fault.code, section: "browser rule" };
      case "control-character":
        return { ...fault, code: fault.code, section: "RFC 6265bis 5.6" };
      case "name-value-too-large":
        return { ...fault, section: "RFC 6265bis 5.6" };
    }
  });

/** Neither name nor value, or no name where one is wanted. Spec: RFC 6265bis 5.7 step 2. */
export const refusesNameless: StorageGate = ({ line, policy }) =>
  namelessFaults(line, policy.rules).flatMap((code): StorageReason[] => {
    switch (code) {
      case "empty-cookie":
        return [{ code, section: "RFC 6265bis 5.7" }];
      case "name-missing":
      case "nameless-equals-sign":
        return [{ code, section: "browser rule" }];
      case "nameless-prefix":
        // The specification asks for it further down: see the prefix gate.
        return [];
    }
  });

export const refusesTabInPath: StorageGate = ({ line, policy }) => {
  if (policy.rules.pathMayHoldTab || !line.attributes.path?.includes("\t")) return [];
  return [{ code: "path-tab", section: "browser rule" }];
};
