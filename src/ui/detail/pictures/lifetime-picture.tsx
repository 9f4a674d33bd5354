import { MAX_LIFETIME_SECONDS } from "../../../core/limits";
import { Picture } from "./picture";

/** A bar that is 400 days long, on a log scale; a dashed one that ends with the window for a session. */
export function LifetimePicture({ left }: { left: number | null }) {
  if (left === null) {
    return (
      <Picture>
        <rect x="8" y="8" width="56" height="32" rx="4" data-on="dashed" />
        <path d="M8 16h56" data-on="line" />
        <path d="m55 10.5 3 3m0-3-3 3" data-on="line" />
        <circle cx="36" cy="28" r="5" data-on />
      </Picture>
    );
  }
  const end = 4 + Math.max(8, 64 * shareOf(left));
  return (
    <Picture>
      {TICKS.map((tick) => (
        <path key={tick} d={`M${4 + 64 * shareOf(tick)} 33v4`} />
      ))}
      <rect x="4" y="20" width="64" height="8" rx="4" data-on="false" />
      <rect x="4" y="20" width={end - 4} height="8" rx="4" data-on />
      <circle cx={end - 4} cy="24" r="6" data-on="soft" />
    </Picture>
  );
}

/** A minute, an hour, a day, 30 days. Seconds. */
const TICKS = [60, 3600, 86_400, 2_592_000];

function shareOf(seconds: number): number {
  return Math.min(1, Math.log1p(Math.max(0, seconds)) / Math.log1p(MAX_LIFETIME_SECONDS));
}
