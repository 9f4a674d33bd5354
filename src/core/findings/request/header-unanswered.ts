import { countOf, textOf } from "../../parameter";
import { isOverServerLimit, SERVER_LIMITS } from "../server-limits/server-limits";
import type { RequestRule } from "./request-rule";

/**
 * Subject: request. The Cookie header against the server that closes the connection instead of answering. It takes
 * half of what the others do, and is one of many: a warning.
 */
export const findUnansweredHeader: RequestRule<"header-unanswered"> = ({ octets }) => {
  const limit = SERVER_LIMITS.find(({ beyond }) => beyond.kind === "no-answer");
  if (limit === undefined || !isOverServerLimit(octets, limit)) return null;
  return {
    id: "header-unanswered",
    severity: "warning",
    subject: { kind: "request" },
    parameters: [countOf(octets), countOf(limit.octets), textOf(limit.server)],
    source: limit.source,
    fix: null,
  };
};
