import type { Cookie } from "../../core/cookie";
import { visibleText } from "../components/visible-text";
import { useText } from "../lens-context";
import styles from "./cells.module.css";

/** Which hosts get it, and at or below which path. */
export function ScopeCell({ cookie, host }: { cookie: Cookie; host: string }) {
  const text = useText();
  const { domain, hostOnly, path } = cookie;
  const isHere = hostOnly && domain === host;
  return (
    <div role="gridcell" class={styles["scope"]}>
      <div
        class={styles["domain"]}
        title={text(hostOnly ? "scopeHostOnlyLong" : "scopeDomainLong", domain)}
      >
        {isHere ? text("scopeThisHost") : visibleText(hostOnly ? domain : `*.${domain}`)}
      </div>
      <div class={styles["path"]} title={text("scopePathLong", path)}>
        {visibleText(path)}
      </div>
    </div>
  );
}
