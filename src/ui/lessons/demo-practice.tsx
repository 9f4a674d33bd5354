import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { visitsOf } from "../../app/demo/demo-requests";
import type { DemoAnswer, DemoServer } from "../../app/demo/demo-server";
import type { Cookie } from "../../core/cookie";
import { LESSON_COOKIES } from "../../core/lessons/lesson-cookies";
import type { LessonId } from "../../core/lessons/lesson-id";
import { Button } from "../components/button";
import { MarkedText } from "../components/marked-text";
import { VisibleText } from "../components/visible-text";
import { useLens, useText, useValuesMode } from "../lens-context";
import { isMaskable, maskedValue } from "../list/value-mask";
import { visitMessageKey } from "../words/lesson-key";
import styles from "./demo-practice.module.css";

interface Props {
  readonly id: LessonId;
  readonly server: DemoServer;
}

/** What the lesson's page would do, on demo cookies: Start, and the requests, with what each would bring. */
export function DemoPractice({ id, server }: Props) {
  const text = useText();
  const { userAgent } = useLens().browser;
  const [answer, setAnswer] = useState<DemoAnswer | null>(null);
  const said = useRef<HTMLElement>(null);
  // Each request is answered below its button, which may stand at the edge.
  useLayoutEffect(() => said.current?.scrollIntoView({ block: "nearest" }), [answer]);
  const signsInAs = id === "login" ? LESSON_COOKIES.login?.[0]?.value : undefined;

  return (
    <div class={styles["practice"]}>
      <div class={styles["buttons"]}>
        <Button
          look="primary"
          onClick={() => {
            setAnswer(null);
            void server.start(id);
          }}
        >
          {signsInAs === undefined ? text("demoStart") : text("demoSignIn", signsInAs)}
        </Button>
        {visitsOf(id).map((visit) => (
          <Button
            key={visit}
            onClick={() => {
              void (async () => setAnswer(await server.visit(id, visit)))();
            }}
          >
            {text(visitMessageKey(visit))}
          </Button>
        ))}
      </div>
      {id === "limits" && (
        <p class={styles["quiet"]}>
          <MarkedText>{text("demoKeepsAll")}</MarkedText>
        </p>
      )}
      {answer !== null && (
        <section
          ref={said}
          class={styles["answer"]}
          role="status"
          aria-label={text("demoServerGot")}
        >
          <p>
            <code>
              {answer.request.method} {answer.request.url.host}
              {answer.request.url.path}
            </code>
          </p>
          <p>{text("demoServerGot")}</p>
          <Pairs cookies={answer.brought} />
          {id === "http-only" && (
            <>
              <p>{text("demoScriptSaw")}</p>
              <Pairs cookies={answer.script} />
            </>
          )}
          <p class={styles["quiet"]}>{text("demoPredicted", userAgent.name)}</p>
        </section>
      )}
    </div>
  );
}

function Pairs({ cookies }: { cookies: readonly Cookie[] }) {
  const text = useText();
  const values = useValuesMode();
  if (cookies.length === 0) return <p class={styles["none"]}>{text("demoNothing")}</p>;
  return (
    <ul class={styles["pairs"]}>
      {cookies.map((cookie) => (
        <li key={`${cookie.domain} ${cookie.hostOnly} ${cookie.path} ${cookie.name}`}>
          <VisibleText limit={60}>
            {`${cookie.name}=${isMaskable(cookie, values) ? maskedValue(cookie, values) : cookie.value}`}
          </VisibleText>
        </li>
      ))}
    </ul>
  );
}
