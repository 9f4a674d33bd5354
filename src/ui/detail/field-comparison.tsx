import type { Cookie } from "../../core/cookie";
import type { CookieField } from "../../core/edit/compare";
import hue from "../components/field-hue.module.css";
import { useLens, useText } from "../lens-context";
import styles from "./banner.module.css";
import { fieldName, fieldWords } from "./field-words";
import type { ValueSight } from "./use-reveal";

interface Props {
  readonly fields: readonly CookieField[];
  readonly before: Cookie;
  readonly after: Cookie;
  readonly sight: ValueSight;
}

/** Field by field, what it was and what it is. */
export function FieldComparison({ fields, before, after, sight }: Props) {
  const text = useText();
  const { userAgent } = useLens().browser;
  const showing = { userAgent, sight, text };
  return (
    <dl class={styles["comparison"]}>
      {fields.map((field) => (
        <div key={field} class={hue["hue"]} data-attribute={field}>
          <dt>{fieldName(field, text)}</dt>
          <dd>
            <del>{fieldWords(before, field, showing)}</del>{" "}
            <ins>
              <span aria-hidden="true">→ </span>
              {fieldWords(after, field, showing)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
