/**
 * The lines of a window, in their order, and the active one wherever it is: what has the focus must stay in the
 * document. `active` may be none of the `count` lines.
 */
export function linesToDraw(count: number, start: number, end: number, active: number): number[] {
  const drawn: number[] = [];
  if (active >= 0 && active < start) drawn.push(active);
  for (let index = start; index < Math.min(end, count); index += 1) drawn.push(index);
  if (active >= end && active < count) drawn.push(active);
  return drawn;
}
