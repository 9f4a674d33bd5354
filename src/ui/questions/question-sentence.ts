import { nameForDisplay } from "../../core/cookie-name";
import type { Question } from "../../core/edit/questions";
import type { UserAgent } from "../../core/user-agent";
import type { Text } from "../text";
import { spanInWords } from "../words/lifetime";

interface Surroundings {
  /** Registrable domain. */
  readonly site: string;
  readonly userAgent: UserAgent;
  readonly text: Text;
}

/** One clear sentence for each question: what will happen, and to what. */
export function questionSentence(
  question: Question,
  { site, userAgent, text }: Surroundings,
): string {
  switch (question.ask) {
    case "evict":
      if (question.count === 0) return text("question_evict_any", userAgent.name, site);
      return text.plural(
        question.isExact ? "question_evict" : "question_evict_least",
        question.count,
        userAgent.name,
        site,
      );
    case "free-first":
      return text("question_free_first", site);
    case "replace": {
      const { name, domain, path } = question.existing;
      return text("question_replace", nameForDisplay(name, userAgent), domain, path);
    }
    case "changed-since":
      return text.plural("question_changed", question.count);
    case "ended":
      return text.plural("question_ended", question.count, spanInWords(question.lifetime, text));
    case "no-undo":
      return text.plural("question_no_undo", question.count);
  }
}
