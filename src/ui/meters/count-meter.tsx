import type { Cookie } from "../../core/cookie";
import { MAX_COOKIES_PER_SITE } from "../../core/limits";
import { fillOfJars } from "../../core/storage/jar-fill";
import { lazy } from "../components/lazy";
import { useLens, useText } from "../lens-context";
import { Meter } from "./meter";

const CountDetails = lazy(() => import("./count-details").then((module) => module.CountDetails));

/** How many cookies the site keeps in its jar, against the number at which the browser evicts. */
export function CountMeter({ cookies, site }: { cookies: readonly Cookie[]; site: string }) {
  const text = useText();
  const { userAgent } = useLens().browser;
  const [jar, ...partitions] = fillOfJars(cookies, userAgent);
  const count = jar?.count ?? 0;
  return (
    <Meter
      name={text("countName")}
      amount={text.number(count)}
      limit={text("ofLimit", MAX_COOKIES_PER_SITE)}
      share={count / MAX_COOKIES_PER_SITE}
      label={text.plural("countLabel", count, MAX_COOKIES_PER_SITE)}
    >
      <CountDetails site={site} count={count} partitions={partitions} />
    </Meter>
  );
}
