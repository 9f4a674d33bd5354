import { Button } from "../components/button";
import { CloseIcon } from "../components/icons/action-icons";
import { useText } from "../lens-context";
import styles from "./pane-header.module.css";

/** The head of what stands beside the list. */
export function PaneHeader({ title, onClose }: { title: string; onClose: () => void }) {
  const text = useText();
  return (
    <header class={styles["header"]}>
      <h2 tabIndex={-1}>{title}</h2>
      <Button
        look="quiet"
        icon={<CloseIcon />}
        aria-label={text("paneClose")}
        title={text("paneClose")}
        onClick={onClose}
      />
    </header>
  );
}
