import { countOf, textOf } from "../../parameter";
import { isOverServerLimit, SERVER_LIMITS } from "../server-limits/server-limits";
import type { RequestRule } from "./request-rule";

/** Subject: request. The Cookie header against the proxy that drops it and goes on without a word. */
export const findDroppedHeader: RequestRule<"header-dropped"> = ({ octets }) => {
  const limit = SERVER_LIMITS.find(({ beyond }) => beyond.kind === "drops-cookies");
  if (limit === undefined || !isOverServerLimit(octets, limit)) return null;
  return {
    id: "header-dropped",
    severity: "danger",
    subject: { kind: "request" },
    parameters: [countOf(octets), countOf(limit.octets), textOf(limit.server)],
    source: limit.source,
    fix: null,
  };
};
