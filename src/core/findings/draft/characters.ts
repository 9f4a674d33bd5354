import { hasUnknowableOctets } from "../../cookie-name";
import type { UserAgent } from "../../user-agent";
import { type DraftRule, refusal } from "./draft-rule";

type CharacterFindingId =
  | "semicolon"
  | "equals-sign-in-name"
  | "control-character"
  | "tab"
  | "space-at-edge"
  | "unknowable-characters";

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000A-\u001F\u007F]/;
const SPACE_AT_EDGE = /^[ \t]|[ \t]$/;

/** Subject: draft. Characters in name or value that the browser refuses, or that it would not keep as they are. */
export const findRefusedCharacters: DraftRule<CharacterFindingId> = (draft, { userAgent }) =>
  (["name", "value"] as const).flatMap((field) =>
    refusedCharacters(draft[field], field, userAgent).map((id) =>
      refusal(
        { id, field, source: "browser-characters" },
        // U+FFFD is written as it stands, in place of octets that were something else.
        id !== "unknowable-characters",
      ),
    ),
  );

function refusedCharacters(
  text: string,
  field: "name" | "value",
  userAgent: UserAgent,
): readonly CharacterFindingId[] {
  const found: Record<CharacterFindingId, boolean> = {
    semicolon: text.includes(";"),
    "equals-sign-in-name": field === "name" && text.includes("="),
    "control-character": CONTROL.test(text),
    tab: !userAgent.allowsTab && text.includes("\t"),
    "space-at-edge": SPACE_AT_EDGE.test(text),
    "unknowable-characters": hasUnknowableOctets(text) || !text.isWellFormed(),
  };
  return (Object.keys(found) as CharacterFindingId[]).filter((id) => found[id]);
}
