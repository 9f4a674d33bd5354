import { useText } from "../lens-context";
import styles from "./loading-screen.module.css";

/** The list's own lines, still without words, so that nothing moves when they come: one element, drawn at once. */
export function LoadingScreen() {
  const text = useText();
  return (
    <main class={styles["loading"]} aria-busy="true">
      <p class="said" role="status">
        {text("loading")}
      </p>
    </main>
  );
}
