import { MAX_LIFETIME_SECONDS } from "../../limits";
import { secondsOf } from "../../parameter";
import type { DraftRule } from "./draft-rule";

/** Dates are kept in fractions of seconds; a preset of 400 days is not over it by its own writing time. */
const TOLERANCE_SECONDS = 1;

/** Subject: draft. The browser shortens a longer lifetime to 400 days; nothing is lost. */
export const findLifetimeOverCap: DraftRule<"lifetime-over-cap"> = (draft, { now }) => {
  if (draft.expires === null) return [];
  const lifetime = draft.expires - now;
  if (lifetime <= MAX_LIFETIME_SECONDS + TOLERANCE_SECONDS) return [];
  return [
    {
      id: "lifetime-over-cap",
      severity: "warning",
      subject: { kind: "draft", field: "expires", enforcedBy: "user-agent" },
      parameters: [secondsOf(lifetime), secondsOf(MAX_LIFETIME_SECONDS)],
      source: "rfc6265bis-lifetime",
      fix: { patch: { expires: now + MAX_LIFETIME_SECONDS }, kind: "draft" },
    },
  ];
};

/** Subject: draft. A lifetime that has ended deletes the cookie, which may well be meant. */
export const findLifetimeDeletes: DraftRule<"lifetime-deletes"> = (draft, { now }) => {
  if (draft.expires === null || draft.expires > now) return [];
  return [
    {
      id: "lifetime-deletes",
      severity: "warning",
      subject: { kind: "draft", field: "expires", enforcedBy: "user-agent" },
      parameters: [],
      source: "rfc6265bis-storage",
      fix: null,
    },
  ];
};
