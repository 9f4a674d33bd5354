import type { Notice } from "../../app/state";
import { Button } from "../components/button";
import { CloseIcon } from "../components/icons/action-icons";
import { CheckIcon } from "../components/icons/menu-icons";
import { WarningIcon } from "../components/icons/severity-icons";
import { VisibleText } from "../components/visible-text";
import { useLens, useText } from "../lens-context";
import { noticeInWords } from "../words/notice";
import styles from "./notice-line.module.css";

/** What just happened, until it is dismissed or something else happens. */
export function NoticeLine({ notice }: { notice: Notice }) {
  const lens = useLens();
  const text = useText();
  const { words, mood } = noticeInWords(notice, lens.browser.userAgent, text);
  return (
    <p class={styles["notice"]} data-mood={mood}>
      {mood === "warning" ? <WarningIcon /> : <CheckIcon />}
      <span title={words}>
        <VisibleText limit={600}>{words}</VisibleText>
      </span>
      <Button
        look="quiet"
        icon={<CloseIcon />}
        aria-label={text("noticeDismiss")}
        title={text("noticeDismiss")}
        onClick={() => lens.dismissNotice()}
      />
    </p>
  );
}

/** The same for the live region: words alone. */
export function NoticeSaid({ notice }: { notice: Notice }) {
  const text = useText();
  return <p>{noticeInWords(notice, useLens().browser.userAgent, text).words}</p>;
}
