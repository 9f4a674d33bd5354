import type { PartitionChoice } from "../../../core/edit/draft-partition";
import { Picture } from "./picture";

/** Two top-level sites as windows: the cookie in both, in its own, or only inside the other one. */
export function PartitionPicture({ choice }: { choice: PartitionChoice }) {
  const own = choice !== "given";
  const other = choice !== "own";
  return (
    <Picture>
      <rect x="4" y="7" width="29" height="34" rx="4" data-on={own ? "soft" : "false"} />
      <path d="M4 14h29" data-on={own ? "line" : undefined} />
      <circle cx="18.5" cy="27" r="5" data-on={own} />
      <rect x="39" y="7" width="29" height="34" rx="4" data-on={other ? "soft" : "false"} />
      <path d="M39 14h29" data-on={other ? "line" : undefined} />
      <rect x="45" y="19" width="17" height="16" rx="2" data-on={other ? "dashed" : "false"} />
      <circle cx="53.5" cy="27" r="4" data-on={other} />
    </Picture>
  );
}
