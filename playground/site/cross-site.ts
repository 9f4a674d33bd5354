import { common } from "./page";
import { addressOf, HOSTS, type Scheme } from "./sites";
import { renderPage, type TemplateContext } from "./template";
import { type Answer, cookieValue, type Visit } from "./visit";
import { LESSONS } from "./lessons/lesson";
import { parts } from "./lessons/view";

/** A link, a picture, a frame, forms and a fetch from this page to another host. */

export function crossSite(visit: Visit): Answer {
  const targets = targetsOf(visit);
  const wanted = visit.url.searchParams.get("to");
  const chosen = targets.find(({ id }) => id === wanted) ?? targets[0]!;
  const isNews = visit.url.hostname === HOSTS.news;
  const leadsToLesson = chosen.host === HOSTS.shop;
  return {
    title: isNews ? "Another site" : "From site to site",
    page: "cross-site.html",
    context: {
      is_news: isNews,
      differs: (LESSONS.find(({ id }) => id === "same-site")?.differs ?? []).map((text) =>
        parts(text),
      ),
      targets: targets.map(({ id, says }) => ({
        says,
        address: `/cross-site?to=${id}`,
        is_chosen: id === chosen.id,
      })),
      target: {
        host: chosen.host,
        origin: addressOf(visit.ports, chosen.scheme, chosen.host, ""),
        link: addressOf(
          visit.ports,
          chosen.scheme,
          chosen.host,
          leadsToLesson ? "/lessons/same-site" : "/received",
        ),
        link_says: leadsToLesson ? `Back to the lesson on ${chosen.host}` : `To ${chosen.host}`,
      },
    },
  };
}

interface Target {
  readonly id: string;
  readonly says: string;
  readonly host: string;
  readonly scheme: Scheme;
}

/** The other site first; then what is same-site but another origin, and the other scheme. */
function targetsOf({ url, scheme, ports }: Visit): readonly Target[] {
  const isShop = url.hostname === HOSTS.shop;
  const other = isShop ? HOSTS.news : HOSTS.shop;
  const below = isShop ? HOSTS.app : undefined;
  const otherScheme = scheme === "http" ? "https" : "http";
  return [
    { id: "other", says: `${other}: another site`, host: other, scheme },
    ...(below === undefined
      ? []
      : [{ id: "below", says: `${below}: same site, other origin`, host: below, scheme }]),
    ...(ports.https === undefined
      ? []
      : [
          {
            id: "scheme",
            says: `${other} over ${otherScheme}`,
            host: other,
            scheme: otherScheme,
          } as const,
        ]),
  ];
}

/** What a frame or a form brought, as a document of its own. */
export function received(visit: Visit): Answer {
  const { headers, method } = visit;
  const body = renderPage("received.html", {
    ...common(visit),
    title: "Received",
    method,
    fetch_site: headers["sec-fetch-site"] ?? "",
    fetch_dest: headers["sec-fetch-dest"] ?? "",
    referer: headers.referer ?? "",
  });
  return { type: "text/html", body };
}

/** A picture that says which SameSite cookies its own request brought. */
export function receivedPicture(visit: Visit): Answer {
  const three = ["ss_strict", "ss_lax", "ss_none"].map((name, index): TemplateContext => {
    const came = cookieValue(visit, name) !== undefined;
    return { name, came, says: came ? "came" : "stayed away", y: 36 + index * 30 };
  });
  return { type: "image/svg+xml", body: renderPage("received.svg", { three }) };
}
