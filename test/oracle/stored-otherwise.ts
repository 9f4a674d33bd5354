import { STORAGE_RULES, type StorageRules } from "../../src/core/storage/policy";

/** The rules with each of them, by its name, made otherwise: to see that a wrong one would be found out. */
export function rulesOtherwise(rules: StorageRules): ReadonlyMap<string, StorageRules> {
  const names = (Object.keys(rules) as (keyof StorageRules)[]).filter((name) => name !== "id");
  return new Map(names.map((name) => [name, { ...rules, [name]: otherThan(rules, name) }]));
}

function otherThan(rules: StorageRules, name: keyof StorageRules): unknown {
  const rule = rules[name];
  if (typeof rule === "boolean") return !rule;
  return STORAGE_RULES.map((others) => others[name]).find((other) => other !== rule);
}
