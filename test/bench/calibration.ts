/** Milliseconds that a fixed piece of arithmetic takes now: longer on a slower or a busier machine. */
export function calibrate(): number {
  const start = performance.now();
  let mixed = 1;
  for (let turn = 0; turn < 20_000_000; turn += 1) mixed = (Math.imul(mixed, 31) + turn) | 0;
  const took = performance.now() - start;
  // Read, so that the loop cannot be left out.
  if (!Number.isInteger(mixed)) throw new Error("the loop did not run");
  return took;
}
