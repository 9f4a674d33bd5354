import { NEAR_LIMIT_SHARE } from "../../limits";
import { countOf, textOf } from "../../parameter";
import { exceededServerLimits, SERVER_LIMITS } from "../server-limits";
import type { RequestRule } from "./request-rule";

type HeaderFindingId = "header-over-server-limit" | "header-near-server-limit";

/** Subject: request. The Cookie header against what common servers take by default. */
export const findLargeHeader: RequestRule<HeaderFindingId> = ({ octets }) => {
  const about = { subject: { kind: "request" }, source: "server-limits", fix: null } as const;
  const exceeded = exceededServerLimits(octets);
  if (exceeded.length > 0) {
    const names = exceeded.map((limit) => limit.server).join(", ");
    const parameters = [countOf(octets), countOf(exceeded.length), textOf(names)];
    return { id: "header-over-server-limit", severity: "danger", parameters, ...about };
  }
  const nearest = SERVER_LIMITS[0];
  if (nearest === undefined || octets < nearest.octets * NEAR_LIMIT_SHARE) return null;
  const parameters = [countOf(octets), countOf(nearest.octets), textOf(nearest.server)];
  return { id: "header-near-server-limit", severity: "warning", parameters, ...about };
};
