import { useEffect, useState } from "preact/hooks";
import type { Cookie } from "../../core/cookie";
import type { RetrievalRequest } from "../../core/retrieval/request";
import { useLens } from "../lens-context";
import type { Inspection } from "./inspection";

/**
 * The findings of what is listed; null until they are known.
 * An effect runs after the rows were painted, and the rules are loaded then: neither delays the first screen.
 */
export function useInspection(
  cookies: readonly Cookie[],
  request: RetrievalRequest,
  requests: number,
): Inspection | null {
  const { userAgent, clock } = useLens().browser;
  const [inspection, setInspection] = useState<Inspection | null>(null);
  useEffect(() => {
    let isWanted = true;
    void (async () => {
      const { inspect } = await import("./inspection");
      if (!isWanted) return;
      setInspection(inspect(cookies, { userAgent, request, requests, now: clock.now() }));
    })();
    return () => {
      isWanted = false;
    };
  }, [cookies, request, requests, userAgent, clock]);
  return inspection;
}
