import { VisibleText } from "../components/visible-text";
import { useText } from "../lens-context";
import styles from "./group-line.module.css";

interface Props {
  readonly domain: string;
  readonly count: number;
  readonly index: number;
}

/** The line above a group: whose cookies follow, and how many. */
export function GroupLine({ domain, count, index }: Props) {
  const text = useText();
  return (
    <div
      role="row"
      class={styles["group"]}
      style={{ "--line-at": index }}
      aria-rowindex={index + 2}
    >
      <div role="gridcell" aria-colspan={7}>
        <b>
          <VisibleText>{domain}</VisibleText>
        </b>{" "}
        <span>{text.plural("cookieCount", count)}</span>
      </div>
    </div>
  );
}
