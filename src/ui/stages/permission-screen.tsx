import type { Stage } from "../../app/state";
import { Button } from "../components/button";
import { DomainIcon } from "../components/icons/attribute-icons";
import { DemoOffer } from "../lessons/demo-offer";
import { LensPicture } from "../components/icons/lens-picture";
import { useLens, useText } from "../lens-context";
import type { MessageKey } from "../text";
import { MessageScreen } from "./message-screen";
import styles from "./permission-screen.module.css";

type PermissionStage = Extract<Stage, { at: "permission" }>;

const CAUSES: Record<PermissionStage["cause"], MessageKey> = {
  "not-asked": "permissionNotAsked",
  denied: "permissionDenied",
  revoked: "permissionRevoked",
};

/** Before the browser asks: exactly what it will ask for, why, and what stays hidden without it. */
export function PermissionScreen({ stage }: { stage: PermissionStage }) {
  const lens = useLens();
  const text = useText();
  const { site, pattern } = stage.subject;
  const covers = site.kind === "registrable" ? "permissionCoversSite" : "permissionCoversHost";
  return (
    <MessageScreen title={text("permissionTitle", site.domain)} picture={<LensPicture />}>
      <p>{text(CAUSES[stage.cause], site.domain)}</p>
      <div class={styles["request"]}>
        <DomainIcon />
        <div>
          <p>{text(covers, site.domain)}</p>
          <code>{pattern}</code>
        </div>
      </div>
      <dl class={styles["reasons"]}>
        <dt>{text("permissionWhyTitle")}</dt>
        <dd>{text("permissionWhy")}</dd>
        <dt>{text("permissionWithoutTitle")}</dt>
        <dd>{text("permissionWithout")}</dd>
        <dt>{text("permissionPrivacyTitle")}</dt>
        <dd>{text("permissionPrivacy")}</dd>
      </dl>
      <p>
        <Button look="primary" onClick={() => void lens.requestPermission()}>
          {text("permissionAllow", site.domain)}
        </Button>
      </p>
      {lens.browser.userAgent.promptClosesPopup && lens.surface === "popup" && (
        <p class={styles["quiet"]}>{text("permissionClosesPopup")}</p>
      )}
      <DemoOffer lesson={null} />
    </MessageScreen>
  );
}
