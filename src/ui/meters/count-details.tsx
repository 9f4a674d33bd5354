import { partitionId } from "../../core/cookie-key";
import {
  COOKIES_LEFT_AFTER_EVICTION,
  MAX_COOKIES_PER_PARTITION,
  MAX_COOKIES_PER_SITE,
} from "../../core/limits";
import type { JarFill } from "../../core/storage/jar-fill";
import { VisibleText } from "../components/visible-text";
import { useLens, useText } from "../lens-context";
import { kilobytesInWords } from "../words/octets";
import styles from "./details.module.css";

export interface CountDetailsProps {
  readonly site: string;
  /** Cookies that are in no partition. */
  readonly count: number;
  readonly partitions: readonly JarFill[];
}

/** Every jar of the site with how full it is, and what happens when it is. */
export function CountDetails({ site, count, partitions }: CountDetailsProps) {
  const text = useText();
  const { partitionOctetsTolerated } = useLens().browser.userAgent;
  return (
    <div class={styles["details"]}>
      <h2>{text("countTitle", site)}</h2>
      <dl class={styles["jars"]}>
        <dt data-whole>{text("countJar")}</dt>
        <dd>{text("countOf", count, MAX_COOKIES_PER_SITE)}</dd>
        {partitions.map(({ partitionKey, count, octets }) => (
          <PartitionFill
            key={partitionId(partitionKey)}
            site={partitionKey?.topLevelSite ?? ""}
            count={text("countOf", count, MAX_COOKIES_PER_PARTITION)}
            octets={text(
              "countOf",
              kilobytesInWords(octets, text),
              kilobytesInWords(partitionOctetsTolerated, text),
            )}
          />
        ))}
      </dl>
      <p>{text("countWhy", MAX_COOKIES_PER_SITE, COOKIES_LEFT_AFTER_EVICTION)}</p>
      {partitions.length > 0 && <p>{text("countPartitionsWhy")}</p>}
    </div>
  );
}

function PartitionFill({ site, count, octets }: { site: string; count: string; octets: string }) {
  return (
    <>
      <dt title={site}>
        <VisibleText>{site}</VisibleText>
      </dt>
      <dd>{count}</dd>
      <dd>{octets}</dd>
    </>
  );
}
