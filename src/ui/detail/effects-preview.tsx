import type { DraftEffect } from "../../core/edit/draft-effects";
import type { CookieField } from "../../core/edit/compare";
import hue from "../components/field-hue.module.css";
import { useText } from "../lens-context";
import type { MessageKey } from "../text";
import styles from "./effects-preview.module.css";

/** For whom saving changes something: who gets the cookie that did not, and who no longer gets it. */
export function EffectsPreview({ effects }: { effects: readonly DraftEffect[] }) {
  const text = useText();
  if (effects.length === 0) return null;
  return (
    <section class={styles["effects"]} aria-label={text("edit_effects_title")}>
      <h3>{text("edit_effects_title")}</h3>
      <ul>
        {effects.map(({ who, change }) => (
          <li key={who} class={hue["hue"]} data-attribute={ATTRIBUTE[who]} data-change={change}>
            <span class={styles["sign"]} aria-hidden="true">
              {SIGN[change]}
            </span>
            {text(EFFECT_WORDS[who][change])}
          </li>
        ))}
      </ul>
    </section>
  );
}

const SIGN: Record<DraftEffect["change"], string> = { gains: "+", loses: "−", moves: "→" };

const ATTRIBUTE: Record<DraftEffect["who"], CookieField> = {
  page: "name",
  hosts: "domain",
  paths: "path",
  http: "secure",
  scripts: "httpOnly",
  "other-sites": "sameSite",
  "posts-while-young": "sameSite",
  jars: "partition",
};

const EFFECT_WORDS: Record<DraftEffect["who"], Record<DraftEffect["change"], MessageKey>> = {
  page: {
    gains: "edit_effect_page_gains",
    loses: "edit_effect_page_loses",
    moves: "edit_effect_page_loses",
  },
  hosts: {
    gains: "edit_effect_hosts_gains",
    loses: "edit_effect_hosts_loses",
    moves: "edit_effect_hosts_moves",
  },
  paths: {
    gains: "edit_effect_paths_gains",
    loses: "edit_effect_paths_loses",
    moves: "edit_effect_paths_moves",
  },
  http: {
    gains: "edit_effect_http_gains",
    loses: "edit_effect_http_loses",
    moves: "edit_effect_http_loses",
  },
  scripts: {
    gains: "edit_effect_scripts_gains",
    loses: "edit_effect_scripts_loses",
    moves: "edit_effect_scripts_loses",
  },
  "other-sites": {
    gains: "edit_effect_other_sites_gains",
    loses: "edit_effect_other_sites_loses",
    moves: "edit_effect_other_sites_loses",
  },
  "posts-while-young": {
    gains: "edit_effect_posts_gains",
    loses: "edit_effect_posts_loses",
    moves: "edit_effect_posts_loses",
  },
  jars: {
    gains: "edit_effect_jars_gains",
    loses: "edit_effect_jars_loses",
    moves: "edit_effect_jars_moves",
  },
};
