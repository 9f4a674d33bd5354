import { useEffect, useState } from "preact/hooks";
import type { Endpoint } from "../../core/retrieval/request";
import { registrableSite } from "../../core/site/registrable-domain";
import { siteAtOnce } from "./lab-request";

/**
 * The site of each host. The page's own is known at once; for another one the Public Suffix List is loaded,
 * and until it is there the answer is undefined.
 */
export function useSites(
  hosts: readonly string[],
  page: Endpoint,
): (host: string) => string | undefined {
  const [found, setFound] = useState<ReadonlyMap<string, string>>(() => new Map());
  const siteOf = (host: string) => siteAtOnce(host, page) ?? found.get(host);
  const unknown = hosts.filter((host) => siteOf(host) === undefined);
  const wanted = unknown.join(" ");
  useEffect(() => {
    if (wanted === "") return;
    let isWanted = true;
    void (async () => {
      const sites = await Promise.all(unknown.map(registrableSite));
      if (!isWanted) return;
      setFound((before) => {
        const after = new Map(before);
        for (const [index, { domain }] of sites.entries()) after.set(unknown[index] ?? "", domain);
        return after;
      });
    })();
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `wanted` says all that `unknown` does
  }, [wanted]);
  return siteOf;
}
