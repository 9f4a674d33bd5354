import type { EndedCookie } from "../../app/listing";
import type { Notice } from "../../app/state";
import { nameForDisplay } from "../../core/cookie-name";
import { useLens, useText } from "../lens-context";
import { lazy } from "../components/lazy";

const NoticeSaid = lazy(() => import("./notice-line").then((module) => module.NoticeSaid));

interface Props {
  readonly notice: Notice | null;
  readonly ended: readonly EndedCookie[];
}

/** Tells screen readers what happened, once they are free. */
export function LiveRegion({ notice, ended }: Props) {
  const text = useText();
  const { userAgent } = useLens().browser;
  const last = ended.at(-1);
  return (
    <div role="status" class="said">
      {notice !== null && <NoticeSaid notice={notice} />}
      {last !== undefined && (
        <p>{text("rowExpiredSaid", nameForDisplay(last.cookie.name, userAgent))}</p>
      )}
    </div>
  );
}
