import { Picture } from "./picture";

/** The site's paths as a tree of folders: filled at the cookie's path and below. `depth` 0 is the root. */
export function PathPicture({ depth }: { depth: number }) {
  const at = Math.min(depth, 2);
  return (
    <Picture>
      <path d="M11 12v28M11 24h10M11 40h10" data-on={at === 0 ? "line" : undefined} />
      <rect x="6" y="4" width="26" height="8" rx="4" data-on={at === 0} />
      <rect x="21" y="20" width="22" height="8" rx="4" data-on={at <= 1} />
      <path d="M43 24h7" data-on={at <= 1 ? "line" : undefined} />
      <rect x="50" y="20" width="18" height="8" rx="4" data-on={at <= 2} />
      <rect x="21" y="36" width="22" height="8" rx="4" data-on={at === 0} />
    </Picture>
  );
}
