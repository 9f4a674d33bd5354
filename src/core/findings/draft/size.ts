import { apiPath } from "../../edit/api-form";
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
export const findTooLargeAttribute: DraftRule<"attribute-too-large"> = (draft, { userAgent }) => {
  const attributes = draft.hostOnly ? (["path"] as const) : (["domain", "path"] as const);
  return attributes
    .filter((field) => octets(draft[field]) > MAX_ATTRIBUTE_OCTETS)
    .map((field) => {
      const parameters = [countOf(octets(draft[field])), countOf(MAX_ATTRIBUTE_OCTETS)];
      const source = "rfc6265bis-parsing";
      // Chromium: what counts is the path as URLs spell it, and that may be shorter.
      const isEnforced = field === "domain" || apiPath(draft.path, userAgent) === null;
      return refusal({ id: "attribute-too-large", field, parameters, source }, isEnforced);
    });
};
