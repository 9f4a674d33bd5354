import { describe, expect, it } from "vitest";
import messages from "../../../public/_locales/en/messages.json";
import {
  findingMessageKey,
  type FindingMessageKey,
  ignoredMessageKey,
  type IgnoredMessageKey,
  reasonMessageKey,
  type ReasonMessageKey,
  storageMessageKey,
  type StorageMessageKey,
  storedMessageKey,
  type StoredMessageKey,
} from "../../../src/ui/words/message-key";

// A key that a rule can produce and that has no text, or the other way round, does not compile.
type Family = "finding" | "reason" | "storage" | "ignored" | "stored";
type TextKey = Extract<keyof typeof messages, `${Family}_${string}`>;
type BuiltKey =
  | FindingMessageKey
  | ReasonMessageKey
  | StorageMessageKey
  | IgnoredMessageKey
  | StoredMessageKey;
type Missing = Exclude<BuiltKey, TextKey>;
type Unused = Exclude<TextKey, BuiltKey>;
const missing: [Missing] extends [never] ? "none" : Missing = "none";
const unused: [Unused] extends [never] ? "none" : Unused = "none";

describe("every finding, reason and change has its texts, and no text is left over", () => {
  it("by type: see Missing and Unused above", () => {
    expect([missing, unused]).toEqual(["none", "none"]);
  });

  it("keys are built from ids", () => {
    expect(findingMessageKey("session-http-only-missing", "fix")).toBe(
      "finding_session_http_only_missing_fix",
    );
    expect(reasonMessageKey("path-mismatch", "short")).toBe("reason_path_mismatch_short");
    expect(storageMessageKey("secure-over-http", "long")).toBe("storage_secure_over_http_long");
    expect(ignoredMessageKey("max-age-wins")).toBe("ignored_max_age_wins");
    expect(storedMessageKey("default-path")).toBe("stored_default_path");
  });
});

describe("texts", () => {
  const texts = Object.entries(messages).filter(([key]) =>
    /^(?:finding|reason|storage|ignored|stored)_/.test(key),
  );

  it.each(texts)("%s is in plain words", (_key, { message }) => {
    expect(message).not.toMatch(/invalid|error occurred|unknown error/i);
    expect(message.trim()).toBe(message);
  });
});
