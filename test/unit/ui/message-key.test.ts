import { describe, expect, it } from "vitest";
import messages from "../../../public/_locales/en/messages.json";
import {
  findingMessageKey,
  type FindingMessageKey,
  reasonMessageKey,
  type ReasonMessageKey,
} from "../../../src/ui/words/message-key";

// A key that a rule can produce and that has no text, or the other way round, does not compile.
type TextKey = Extract<keyof typeof messages, `finding_${string}` | `reason_${string}`>;
type Missing = Exclude<FindingMessageKey | ReasonMessageKey, TextKey>;
type Unused = Exclude<TextKey, FindingMessageKey | ReasonMessageKey>;
const missing: [Missing] extends [never] ? "none" : Missing = "none";
const unused: [Unused] extends [never] ? "none" : Unused = "none";

describe("every finding and reason has its texts, and no text is left over", () => {
  it("by type: see Missing and Unused above", () => {
    expect([missing, unused]).toEqual(["none", "none"]);
  });

  it("keys are built from ids", () => {
    expect(findingMessageKey("session-http-only-missing", "fix")).toBe(
      "finding_session_http_only_missing_fix",
    );
    expect(reasonMessageKey("path-mismatch", "short")).toBe("reason_path_mismatch_short");
  });
});

describe("texts", () => {
  const texts = Object.entries(messages).filter(([key]) => /^(?:finding|reason)_/.test(key));

  it.each(texts)("%s is in plain words", (_key, { message }) => {
    expect(message).not.toMatch(/invalid|error occurred|unknown error/i);
    expect(message.trim()).toBe(message);
  });
});
