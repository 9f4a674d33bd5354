import { Picture } from "./picture";

interface Props {
  /** How far the cookie travels: see `sameSiteReach`. */
  readonly reach: 0 | 1 | 2;
  /** False where the browser decides, because the attribute is absent. */
  readonly isStated: boolean;
}

const STEPS = [
  { x: 5, height: 11, letter: "S" },
  { x: 27, height: 20, letter: "L" },
  { x: 49, height: 29, letter: "N" },
] as const;

/** A ladder of three steps, Strict, Lax and None: the higher, the farther across sites. */
export function SameSitePicture({ reach, isStated }: Props) {
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
              step === reach ? (isStated ? "true" : "dashed") : step < reach ? "soft" : "false"
            }
          />
          <text x={x + 9} y="45" data-on={step === reach || undefined}>
            {letter}
          </text>
        </g>
      ))}
    </Picture>
  );
}
