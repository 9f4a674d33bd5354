import { MAX_ATTRIBUTE_OCTETS, MAX_NAME_VALUE_OCTETS } from "../../limits";
import { nameValueOctets, octets } from "../../size";
import { countOf } from "../../parameter";
import { type DraftRule, refusal } from "./draft-rule";

/** Subject: draft. Name and value together are longer than a browser keeps. */
export const findTooLargeNameValue: DraftRule<"name-value-too-large"> = (draft, { userAgent }) => {
  const size = nameValueOctets(draft, userAgent);
  if (size <= MAX_NAME_VALUE_OCTETS) return [];
  const parameters = [countOf(size), countOf(MAX_NAME_VALUE_OCTETS)];
  return [
    refusal(
      { id: "name-value-too-large", field: "value", parameters, source: "rfc6265bis-parsing" },
      true,
    ),
  ];
};

/** Subject: draft. A browser ignores a Path or Domain that is longer than an attribute may be. */
export const findTooLargeAttribute: DraftRule<"attribute-too-large"> = (draft) => {
  const attributes = draft.hostOnly ? (["path"] as const) : (["domain", "path"] as const);
  return attributes
    .filter((field) => octets(draft[field]) > MAX_ATTRIBUTE_OCTETS)
    .map((field) => {
      const parameters = [countOf(octets(draft[field])), countOf(MAX_ATTRIBUTE_OCTETS)];
      const source = "rfc6265bis-parsing";
      return refusal({ id: "attribute-too-large", field, parameters, source }, true);
    });
};
