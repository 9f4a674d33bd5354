import { NEAR_LIMIT_SHARE } from "../../limits";
import { countOf, textOf } from "../../parameter";
import { isOverServerLimit, SERVER_LIMITS } from "../server-limits/server-limits";
import type { RequestRule } from "./request-rule";

type HeaderFindingId = "header-over-server-limit" | "header-near-server-limit";

const ERRORS = SERVER_LIMITS.filter(({ beyond }) => beyond.kind === "error");

/** Subject: request. The Cookie header against what common servers answer with an error by default. */
export const findLargeHeader: RequestRule<HeaderFindingId> = ({ octets }) => {
  const about = { subject: { kind: "request" }, fix: null } as const;
  const exceeded = ERRORS.filter((limit) => isOverServerLimit(octets, limit));
  const [strictest] = exceeded;
  if (strictest !== undefined) {
    const names = exceeded.map(({ server }) => server).join(", ");
    const parameters = [countOf(octets), countOf(exceeded.length), textOf(names)];
    const { source } = strictest;
    return { id: "header-over-server-limit", severity: "danger", parameters, source, ...about };
  }
  const [nearest] = ERRORS;
  if (nearest === undefined || octets < nearest.octets * NEAR_LIMIT_SHARE) return null;
  const { server, source } = nearest;
  const parameters = [countOf(octets), countOf(nearest.octets), textOf(server)];
  return { id: "header-near-server-limit", severity: "warning", parameters, source, ...about };
};
