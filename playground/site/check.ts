import { setCookieLine } from "./cookie-lines";
import { type Answer, cookieValue, type Visit } from "./visit";

/** Does this browser keep cookies at all? Hand one out, send the browser on, look whether it came back. */

const PROBE_SECONDS = 20;

export function check(): Answer {
  return {
    location: `/check/result?at=${Math.floor(Date.now() / 1000)}`,
    setCookie: [setCookieLine("demo_probe", "kept", { maxAge: PROBE_SECONDS * 2 })],
  };
}

export function checkResult(visit: Visit): Answer {
  const handedOut = Number(visit.url.searchParams.get("at"));
  // An old address: the probe may have ended since.
  if (!(Math.abs(Date.now() / 1000 - handedOut) <= PROBE_SECONDS)) return { location: "/check" };
  const is_kept = cookieValue(visit, "demo_probe") !== undefined;
  return { title: "Cookies off?", page: "check.html", context: { is_kept } };
}
