import { WarningIcon } from "../components/icons/severity-icons";
import { useText } from "../lens-context";
import styles from "./switched-off.module.css";

/** Said only where it was seen: the browser keeps no cookies at all. */
export function SwitchedOff() {
  const text = useText();
  return (
    <p class={styles["line"]}>
      <WarningIcon />
      <span>
        <b>{text("switchedOffTitle")}</b> {text("switchedOffWhy")}
      </span>
    </p>
  );
}
