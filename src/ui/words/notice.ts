import type { Notice } from "../../app/state";
import type { CookieField } from "../../core/edit/compare";
import type { Outcome } from "../../core/edit/outcome";
import { MAX_LIFETIME_SECONDS } from "../../core/limits";
import type { UserAgent } from "../../core/user-agent";
import type { MessageKey, PluralKey, Text } from "../text";
import { subjectInWords } from "./deeds";
import { spanInWords } from "./lifetime";

export interface NoticeWords {
  readonly words: string;
  readonly mood: "good" | "warning";
}

/** What just happened, in one to three sentences: what was done, then whatever else is to be known about it. */
export function noticeInWords(notice: Notice, userAgent: UserAgent, text: Text): NoticeWords {
  switch (notice.about) {
    case "write":
    case "undo":
      return reportInWords(notice, userAgent, text);
    case "drops-newcomer":
      return { mood: "warning", words: text("noticeDropsNewcomer", userAgent.name) };
    case "no-permission":
      return { mood: "warning", words: text.plural("noticeNoPermission", 1, userAgent.name) };
    case "interrupted": {
      const { label, finished, takenBack } = notice.interrupted;
      const key = takenBack === 0 ? "noticeFinished" : "noticeTakenBack";
      const isMixed = finished > 0 && takenBack > 0;
      return {
        mood: "warning",
        words: text(isMixed ? "noticePartlyFinished" : key, subjectInWords(label, text)),
      };
    }
    case "failed":
      return { mood: "warning", words: text("noticeFailed") };
  }
}

type Report = Extract<Notice, { about: "write" | "undo" }>;

function reportInWords(notice: Report, userAgent: UserAgent, text: Text): NoticeWords {
  const { about, label, report } = notice;
  const done = report.outcomes.filter(({ result }) => result === "kept" || result === "removed");
  const shown = { ...label, count: done.length };
  const sentences: string[] = [];
  if (done.length > 0) {
    const key = about === "undo" ? "noticeUndone" : DONE[label.deed];
    sentences.push(text(key, subjectInWords(shown, text)));
  }
  for (const trouble of Object.keys(TROUBLES) as Trouble[]) {
    const count = report.outcomes.filter(({ result }) => result === trouble).length;
    if (count > 0) sentences.push(text.plural(TROUBLES[trouble], count, userAgent.name));
  }
  const mood = sentences.length > (done.length > 0 ? 1 : 0) ? "warning" : "good";
  if (label.deed !== "delete" && about === "write") {
    sentences.push(
      ...report.outcomes.flatMap((outcome) => changedInWords(outcome, userAgent, text)),
    );
  }
  if (report.evicted.length > 0) {
    sentences.push(text.plural("noticeEvicted", report.evicted.length, userAgent.name));
  }
  if (sentences.length === 0) sentences.push(text("noticeNothingToDo"));
  return { mood, words: sentences.join(" ") };
}

const DONE: Record<Report["label"]["deed"], MessageKey> = {
  add: "noticeSaved",
  edit: "noticeSaved",
  fix: "noticeSaved",
  delete: "noticeDeleted",
};

/** What can become of a change other than what was asked for. */
type Trouble = Exclude<Outcome["result"], "kept" | "removed">;

/** The gravest first; a result without words does not compile. */
const TROUBLES: Record<Trouble, PluralKey> = {
  lost: "noticeLost",
  refused: "noticeRefused",
  restored: "noticeRestored",
  "not-removed": "noticeNotRemoved",
  gone: "noticeGone",
  unaddressable: "noticeUnaddressable",
  left: "noticeLeft",
  "no-permission": "noticeNoPermission",
};

/** What the browser changed on the way: a lifetime over 400 days, or fields by their names. */
function changedInWords(outcome: Outcome, userAgent: UserAgent, text: Text): readonly string[] {
  if (outcome.result !== "kept" || outcome.differences.length === 0) return [];
  const { change, kept, differences } = outcome;
  const isShortened =
    differences.includes("expires") && (change.after?.expires ?? 0) > (kept.expires ?? Infinity);
  const others = differences.filter((field) => field !== "expires" || !isShortened);
  const sentences: string[] = [];
  if (isShortened) {
    const longest = spanInWords(MAX_LIFETIME_SECONDS, text);
    sentences.push(text("noticeShortened", userAgent.name, longest));
  }
  if (others.length > 0) {
    const names = others.map((field) => text(FIELDS[field])).join(", ");
    sentences.push(text("noticeChanged", userAgent.name, names));
  }
  return sentences;
}

const FIELDS: Record<CookieField, MessageKey> = {
  name: "columnName",
  value: "columnValue",
  domain: "columnScope",
  path: "columnPath",
  expires: "columnLifetime",
  secure: "columnSecure",
  httpOnly: "columnHttpOnly",
  sameSite: "columnSameSite",
  partition: "fieldPartition",
};
