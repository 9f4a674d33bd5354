import { prefixOf } from "../../set-cookie/prefix";
import { textOf } from "../../parameter";
import { type DraftRule, refusal } from "./draft-rule";

type NamelessFindingId =
  | "empty-cookie"
  | "name-missing"
  | "nameless-equals-sign"
  | "nameless-prefix";

/** Subject: draft. What a cookie without a name may not be; Firefox keeps none at all. */
export const findRefusedNameless: DraftRule<NamelessFindingId> = (draft, { userAgent }) => {
  if (draft.name !== "") return [];
  const name = { field: "name", source: "rfc6265bis-storage" } as const;
  if (draft.value === "") return [refusal({ id: "empty-cookie", ...name }, true)];
  if (!userAgent.allowsNameless) {
    return [refusal({ id: "name-missing", ...name, parameters: [textOf(userAgent.name)] }, true)];
  }
  const findings = [];
  if (draft.value.includes("=")) {
    findings.push(
      refusal(
        { id: "nameless-equals-sign", field: "value", source: "browser-characters" } as const,
        true,
      ),
    );
  }
  const promised = prefixOf(draft.value.trimStart());
  if (promised !== undefined) {
    const parameters = [textOf(promised.prefix)];
    const source = "rfc6265bis-prefixes";
    findings.push(
      refusal({ id: "nameless-prefix", field: "value", parameters, source } as const, true),
    );
  }
  return findings;
};
