import type { Cookie } from "../../src/core/cookie";
import { keyOf } from "./stored-exchange";

/** Browsers keep micro- or milliseconds. Seconds. */
const DATE_TOLERANCE = 0.002;

/** One cookie that is not as it was predicted. */
export interface Disagreement {
  readonly predicted: Cookie | undefined;
  readonly found: Cookie | undefined;
}

/**
 * Every field of every cookie. Dates that count from now lie between two predictions.
 * @param early the jar by the time before the lines were sent, @param late by the time after
 */
export function disagreementsOf(
  early: readonly Cookie[],
  late: readonly Cookie[],
  found: readonly Cookie[],
): readonly Disagreement[] {
  const byKey = (jar: readonly Cookie[]) => new Map(jar.map((cookie) => [keyOf(cookie), cookie]));
  const [there, latest] = [byKey(found), byKey(late)];
  const wanted = byKey(early);
  return [
    ...early.flatMap((predicted) => {
      const cookie = there.get(keyOf(predicted));
      const latestExpires = latest.get(keyOf(predicted))?.expires ?? null;
      if (cookie && isAsPredicted(cookie, predicted, latestExpires)) return [];
      return [{ predicted, found: cookie }];
    }),
    ...found
      .filter((cookie) => !wanted.has(keyOf(cookie)))
      .map((cookie) => ({ predicted: undefined, found: cookie })),
  ];
}

function isAsPredicted(found: Cookie, early: Cookie, latestExpires: number | null): boolean {
  return (
    found.value === early.value &&
    found.secure === early.secure &&
    found.httpOnly === early.httpOnly &&
    found.sameSite === early.sameSite &&
    found.storeId === early.storeId &&
    isBetween(found.expires, early.expires, latestExpires)
  );
}

function isBetween(expires: number | null, early: number | null, late: number | null): boolean {
  if (expires === null || early === null || late === null) return expires === early;
  return expires >= early - DATE_TOLERANCE && expires <= late + DATE_TOLERANCE;
}
