import { Picture } from "./picture";

/** Cookies stacked on one request, which carries them all. */
export function WeightPicture() {
  return (
    <Picture>
      {[6, 14, 22, 30].map((y) => (
        <rect key={y} x="12" y={y} width="34" height="6" rx="3" data-on />
      ))}
      <path d="M6 42h56M58 38l4 4-4 4" data-on="line" />
    </Picture>
  );
}
