import { hasUnknowableOctets } from "../../cookie-name";
import { findControl, hasSpaceAtEdge } from "../../set-cookie/characters";
import type { UserAgent } from "../../user-agent";
import { type DraftRule, refusal } from "./draft-rule";

type CharacterFindingId =
  | "semicolon"
  | "equals-sign-in-name"
  | "control-character"
  | "tab"
  | "space-at-edge"
  | "unknowable-characters";

/** Subject: draft. Characters in name or value that the browser refuses, or that it would not keep as they are. */
export const findRefusedCharacters: DraftRule<CharacterFindingId> = (draft, { userAgent }) =>
  (["name", "value"] as const).flatMap((field) =>
    refusedCharacters(draft[field], field, userAgent).map((id) =>
      refusal({ id, field, source: "browser-characters" }, isEnforced(id, draft[field], userAgent)),
    ),
  );

/** Whether the browser refuses it, and not Cookie Lens alone. */
function isEnforced(id: CharacterFindingId, text: string, { allowsTab }: UserAgent): boolean {
  // U+FFFD is written as it stands, in place of octets that were something else.
  if (id === "unknowable-characters") return false;
  // Firefox: the API looks for spaces only.
  return id !== "space-at-edge" || !allowsTab || /^ | $/.test(text);
}

function refusedCharacters(
  text: string,
  field: "name" | "value",
  userAgent: UserAgent,
): readonly CharacterFindingId[] {
  const found: Record<CharacterFindingId, boolean> = {
    semicolon: text.includes(";"),
    "equals-sign-in-name": field === "name" && text.includes("="),
    "control-character": findControl(text) !== -1,
    tab: !userAgent.allowsTab && text.includes("\t"),
    "space-at-edge": hasSpaceAtEdge(text),
    "unknowable-characters": hasUnknowableOctets(text) || !text.isWellFormed(),
  };
  return (Object.keys(found) as CharacterFindingId[]).filter((id) => found[id]);
}
