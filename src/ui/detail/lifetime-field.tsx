import { expiresOf, LIFETIME_PRESETS, maxAgeText } from "../../core/edit/draft-lifetime";
import { FieldGroup } from "../components/field";
import styles from "../components/field.module.css";
import { LifetimeIcon } from "../components/icons/attribute-icons";
import { useText } from "../lens-context";
import { lifetimeLeft } from "../words/lifetime";
import { type DraftForm, findingsAt, notesId } from "./draft-form";
import { FieldNotes } from "./field-notes";
import own from "./lifetime-field.module.css";
import { dateFromLocalText, localDateText } from "./local-date";
import { useState } from "preact/hooks";

/** When it ends: Max-Age in seconds and Expires as a date are two views of one fact. */
export function LifetimeField({ form }: { form: DraftForm }) {
  const text = useText();
  const { draft, change } = form;
  const { lifetime } = draft;
  // A field that counts down must stand still while it is typed in.
  const [heldAt, setHeldAt] = useState<number | null>(null);
  const now = heldAt ?? form.now;
  const expires = expiresOf(lifetime, now);
  const ends = expires.ok ? expires.value : null;
  const isRefused =
    form.problems.some(({ field }) => field === "expires") ||
    findingsAt(form.findings, "expires").some(({ severity }) => severity === "refused");
  const hold = {
    onFocus: () => setHeldAt(form.now),
    onBlur: () => setHeldAt(null),
    "aria-invalid": isRefused,
    "aria-describedby": `lifetime-date ${notesId("expires")}`,
  };
  const seconds = lifetime.kind === "max-age" ? Number(lifetime.typed) : null;
  return (
    <FieldGroup attribute="expires" icon={<LifetimeIcon />} label={text("attribute_lifetime")}>
      <div class={own["presets"]}>
        <button
          type="button"
          class={own["preset"]}
          aria-pressed={lifetime.kind === "session"}
          onClick={() => change({ lifetime: { kind: "session" } })}
        >
          {text("edit_preset_session")}
        </button>
        {LIFETIME_PRESETS.map((preset) => (
          <button
            key={preset}
            type="button"
            class={own["preset"]}
            aria-pressed={preset === seconds}
            onClick={() => change({ lifetime: { kind: "max-age", typed: String(preset) } })}
          >
            {preset < 60 ? text("edit_preset_seconds", preset) : lifetimeLeft(preset, text)}
          </button>
        ))}
      </div>
      <div class={own["views"]}>
        <label class={own["view"]}>
          <span>{text("edit_max_age")}</span>
          <input
            {...hold}
            class={styles["input"]}
            inputMode="numeric"
            autocomplete="off"
            placeholder={text("edit_max_age_none")}
            value={maxAgeText(lifetime, now)}
            onInput={({ currentTarget }) =>
              change({ lifetime: { kind: "max-age", typed: currentTarget.value } })
            }
          />
        </label>
        <label class={own["view"]}>
          <span>{text("edit_expires")}</span>
          <input
            {...hold}
            class={styles["input"]}
            type="datetime-local"
            step={1}
            value={localDateText(ends)}
            onInput={({ currentTarget }) =>
              change({
                lifetime: { kind: "expires", at: dateFromLocalText(currentTarget.value) },
              })
            }
          />
        </label>
      </div>
      <p id="lifetime-date" class={styles["hint"]}>
        {ends === null
          ? lifetime.kind === "session" && text("edit_session_ends")
          : new Date(ends * 1000).toUTCString()}
      </p>
      <FieldNotes field="expires" form={form} />
    </FieldGroup>
  );
}
