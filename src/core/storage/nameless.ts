import { prefixOf } from "../set-cookie/prefix";
import type { StorageRules } from "./policy";

/** What a cookie without a name may not be. */
export type NamelessFault =
  | "empty-cookie"
  | "name-missing"
  | "nameless-equals-sign"
  | "nameless-prefix";

/** What keeps a nameless cookie from being stored; none for one that has a name. Spec: RFC 6265bis 5.7 steps 2 and 22. */
export function namelessFaults(
  { name, value }: { readonly name: string; readonly value: string },
  rules: Pick<StorageRules, "allowsNameless" | "namelessMayHoldEqualsSign">,
): readonly NamelessFault[] {
  if (name !== "") return [];
  if (value === "") return ["empty-cookie"];
  if (!rules.allowsNameless) return ["name-missing"];
  const faults: NamelessFault[] = [];
  if (value.includes("=") && !rules.namelessMayHoldEqualsSign) faults.push("nameless-equals-sign");
  if (prefixOf(value.trimStart()) !== undefined) faults.push("nameless-prefix");
  return faults;
}
