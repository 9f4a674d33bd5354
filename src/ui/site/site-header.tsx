import type { ComponentChildren } from "preact";
import type { Subject } from "../../app/open";
import type { Cookie } from "../../core/cookie";
import { isTrustworthy } from "../../core/site/host";
import { NotSecureIcon, SecureIcon } from "../components/icons/lock-icons";
import { VisibleText } from "../components/visible-text";
import { useText } from "../lens-context";
import styles from "./site-header.module.css";

interface Props {
  readonly subject: Subject;
  readonly cookies: readonly Cookie[];
  /** Buttons at the end. */
  readonly children: ComponentChildren;
}

/** Whose cookies these are, how many, and whether the page came over a secure connection. */
export function SiteHeader({ subject, cookies, children }: Props) {
  const text = useText();
  const { scheme, host } = subject.page;
  const isSecure = isTrustworthy(scheme, host);
  const partitioned = cookies.filter(({ partitionKey }) => partitionKey !== null).length;
  const words = text(connectionKey(scheme, isSecure));
  return (
    <div class={styles["header"]}>
      <span class={styles["lock"]} data-secure={isSecure} title={words}>
        {isSecure ? <SecureIcon /> : <NotSecureIcon />}
        <span class="said">{words}</span>
      </span>
      <h1 title={host}>
        <VisibleText>{host}</VisibleText>
      </h1>
      <p class={styles["count"]}>
        {text.plural("cookieCount", cookies.length)}
        {partitioned > 0 && " · "}
        {partitioned > 0 && text.plural("inPartitions", partitioned)}
      </p>
      <div class={styles["buttons"]}>{children}</div>
    </div>
  );
}

function connectionKey(scheme: "http" | "https", isSecure: boolean) {
  if (scheme === "https") return "connectionHttps";
  return isSecure ? "connectionLoopback" : "connectionHttp";
}
