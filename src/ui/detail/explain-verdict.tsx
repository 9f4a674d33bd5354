import type { ComponentChildren } from "preact";
import type { Cookie } from "../../core/cookie";
import { explainPageRequest } from "../../core/retrieval/page-request";
import type { RetrievalRequest } from "../../core/retrieval/request";
import { useText } from "../lens-context";
import { reasonInWords } from "../words/reason";
import styles from "./explain-tab.module.css";

interface Props {
  readonly cookie: Cookie;
  readonly request: RetrievalRequest;
  readonly now: number;
  /** What to do next with it. */
  readonly children: ComponentChildren;
}

/** Whether this page's own request gets the cookie, with every reason against it and where that is written. */
export function ExplainVerdict({ cookie, request, now, children }: Props) {
  const text = useText();
  const { included, reasons } = explainPageRequest(cookie, request, now);
  return (
    <section class={styles["verdict"]} data-included={included}>
      <p class={styles["answer"]}>
        <span class={styles["dot"]} aria-hidden="true" />
        {text(included ? "explain_sent" : "explain_not_sent")}
      </p>
      <p class={styles["request"]}>
        <code>
          GET {request.url.scheme}://{request.url.host}
          {request.url.path}
        </code>
      </p>
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason.code}>
              {reasonInWords(reason, "long", text)} <cite>{reason.section}</cite>
            </li>
          ))}
        </ul>
      )}
      <div class={styles["next"]}>{children}</div>
    </section>
  );
}
