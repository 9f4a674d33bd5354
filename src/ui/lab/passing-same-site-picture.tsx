import { isAtLeast, type SameSiteContext } from "../../core/retrieval/same-site-context";
import { Picture } from "../detail/pictures/picture";

/** Strict, Lax and None, and how near a request must be for each. */
const STEPS = [
  { x: 5, height: 29, letter: "S", least: "same-site" },
  { x: 27, height: 20, letter: "L", least: "lax" },
  { x: 49, height: 11, letter: "N", least: "cross-site" },
] as const;

/** The ladder as thresholds, Strict the highest: filled are those that let a request of this context have the cookie. */
export function PassingSameSitePicture({ context }: { context: SameSiteContext }) {
  return (
    <Picture>
      {STEPS.map(({ x, height, letter, least }) => {
        const passes = isAtLeast(context, least);
        return (
          <g key={letter}>
            <rect x={x} y={34 - height} width="18" height={height} rx="3" data-on={passes} />
            <text x={x + 9} y="45" data-on={passes || undefined}>
              {letter}
            </text>
          </g>
        );
      })}
    </Picture>
  );
}
