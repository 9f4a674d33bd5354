import type { LessonId } from "../../core/lessons/lesson-id";
import { lessonAddress } from "../../core/lessons/lesson-address";
import { lessonOfPage } from "../../core/lessons/practice-site";
import { ExternalIcon } from "../components/icons/menu-icons";
import { MarkedText } from "../components/marked-text";
import { useLensState, useText } from "../lens-context";
import { DemoOffer } from "./demo-offer";
import styles from "./practice-page.module.css";

/** Where the lesson is done: on its page, if the practice site runs, or on demo cookies. */
export function PracticePage({ id }: { id: LessonId }) {
  const text = useText();
  const { stage } = useLensState();
  const page = "subject" in stage ? stage.subject.page : null;
  const address = page === null ? null : lessonAddress(page, id);
  if (page !== null && lessonOfPage(page) === id) {
    return <p class={styles["quiet"]}>{text("lessonOnPage")}</p>;
  }
  return (
    <div class={styles["practice"]}>
      {address === null ? (
        <>
          <p>
            <MarkedText>{text("lessonElsewhere")}</MarkedText>
          </p>
          <DemoOffer lesson={id} />
        </>
      ) : (
        <a href={address} target="_blank" rel="noreferrer">
          <ExternalIcon />
          {text("lessonOpenPage")}
        </a>
      )}
    </div>
  );
}
