import type { Obstacle } from "../../core/edit/addressable";
import { useText } from "../lens-context";
import { Banner } from "./banner";
import pane from "./detail-pane.module.css";
import styles from "./edit-form.module.css";
import { OBSTACLE_WORDS } from "./obstacle-words";

/** In place of the form: why the browser's API cannot change this cookie, and the way out. */
export function Unaddressable({ obstacle }: { obstacle: Obstacle }) {
  const text = useText();
  return (
    <div class={pane["scroller"]}>
      <div class={styles["form"]}>
        <Banner mood="warning" title={text("edit_unaddressable_title")}>
          <p>
            {text(OBSTACLE_WORDS[obstacle])} {text("edit_way_out")}
          </p>
        </Banner>
      </div>
    </div>
  );
}
