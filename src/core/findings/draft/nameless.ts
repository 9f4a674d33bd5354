import { textOf } from "../../parameter";
import { prefixOf } from "../../set-cookie/prefix";
import { type NamelessFault, namelessFaults } from "../../storage/nameless";
import { type DraftRule, refusal } from "./draft-rule";

/** Subject: draft. What a cookie without a name may not be; Firefox keeps none at all. */
export const findRefusedNameless: DraftRule<NamelessFault> = (draft, { userAgent }) => {
  const name = { field: "name", source: "rfc6265bis-storage" } as const;
  const value = { field: "value" } as const;
  const rules = { ...userAgent, namelessMayHoldEqualsSign: false };
  return namelessFaults(draft, rules).map((id) => {
    switch (id) {
      case "empty-cookie":
        return refusal({ id, ...name }, true);
      case "name-missing":
        return refusal({ id, ...name, parameters: [textOf(userAgent.name)] }, true);
      case "nameless-equals-sign":
        return refusal({ id, ...value, source: "browser-characters" }, true);
      case "nameless-prefix": {
        const parameters = [textOf(prefixOf(draft.value.trimStart())?.prefix ?? "")];
        return refusal({ id, ...value, parameters, source: "rfc6265bis-prefixes" }, true);
      }
    }
  });
};
