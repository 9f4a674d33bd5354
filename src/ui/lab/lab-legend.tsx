import { useText } from "../lens-context";
import styles from "./lab-legend.module.css";

/** What the signs on a cookie's way mean. */
export function LabLegend() {
  const text = useText();
  return (
    <p class={styles["legend"]}>
      <span>
        <i data-sign="passes" /> {text("lab_legend_passes")}
      </span>
      <span>
        <i data-sign="stops" /> {text("lab_legend_stops")}
      </span>
      <span>
        <i data-sign="too" /> {text("lab_legend_too")}
      </span>
      <span>
        <i data-sign="depends" /> {text("lab_legend_depends")}
      </span>
    </p>
  );
}
