import { useEffect, useState } from "preact/hooks";
import type { Cookie } from "../../core/cookie";
import { useLens } from "../lens-context";

const MINUTE = 60;

/** Seconds since the epoch, drawn again each second while a countdown runs, else each minute. */
export function useNow(cookies: readonly Cookie[]): number {
  const { clock } = useLens().browser;
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(clock.now()), secondsToNextTick(cookies, now) * 1000);
    return () => clearTimeout(timer);
  }, [cookies, now, clock]);
  // A listing that is newer than the last tick must not be shown as of before it.
  return Math.max(now, clock.now());
}

function secondsToNextTick(cookies: readonly Cookie[], now: number): number {
  let wait = MINUTE;
  for (const { expires } of cookies) {
    const left = expires === null ? 0 : expires - now;
    if (left > 0) wait = Math.min(wait, Math.max(1, left - MINUTE));
  }
  return wait;
}
