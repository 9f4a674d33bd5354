import type { SameSiteReach } from "../../../core/retrieval/same-site-reach";
import { Picture } from "./picture";

interface Props {
  readonly reach: SameSiteReach;
  /** False where the browser decides, because the attribute is absent. */
  readonly isStated: boolean;
}

const STEPS = [
  { x: 5, height: 11, letter: "S" },
  { x: 27, height: 20, letter: "L" },
  { x: 49, height: 29, letter: "N" },
] as const;

/** The browser's own Lax stands on the step of Lax. */
const STEP_OF: Record<SameSiteReach, number> = { 0: 0, 1: 1, 2: 1, 3: 2 };

/** A ladder of three steps, Strict, Lax and None: the higher, the farther across sites. */
export function SameSitePicture({ reach, isStated }: Props) {
  const reached = STEP_OF[reach];
  return (
    <Picture>
      {STEPS.map(({ x, height, letter }, step) => (
        <g key={letter}>
          <rect
            x={x}
            y={34 - height}
            width="18"
            height={height}
            rx="3"
            data-on={
              step === reached ? (isStated ? "true" : "dashed") : step < reached ? "soft" : "false"
            }
          />
          <text x={x + 9} y="45" data-on={step === reached || undefined}>
            {letter}
          </text>
        </g>
      ))}
    </Picture>
  );
}
