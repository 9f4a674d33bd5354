import { Button } from "../components/button";
import { CloseIcon, PlusIcon } from "../components/icons/action-icons";
import { VisibleText } from "../components/visible-text";
import { useText } from "../lens-context";
import styles from "./empty-list.module.css";

interface Props {
  readonly host: string;
  readonly onNew: () => void;
}

/** The site has no cookies at all. */
export function EmptySite({ host, onNew }: Props) {
  const text = useText();
  return (
    <div class={styles["empty"]}>
      <h2>{text("emptyTitle")}</h2>
      <p>{text("emptyWhy", host)}</p>
      <Button look="primary" icon={<PlusIcon />} onClick={onNew}>
        {text("newCookieLong")}
      </Button>
    </div>
  );
}

interface NoMatchProps {
  readonly search: string;
  readonly count: number;
  readonly onClear: () => void;
}

/** The site has cookies, but the search leaves none. */
export function NoMatch({ search, count, onClear }: NoMatchProps) {
  const text = useText();
  return (
    <div class={styles["empty"]}>
      <h2>
        <VisibleText limit={80}>{text("noMatchTitle", search)}</VisibleText>
      </h2>
      <p>{text.plural("noMatchWhy", count)}</p>
      <Button icon={<CloseIcon />} onClick={onClear}>
        {text("searchClear")}
      </Button>
    </div>
  );
}
