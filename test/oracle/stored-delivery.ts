import { decodeUtf8 } from "../../src/core/octet-string";
import type { DrivenTab } from "../support/driver";
import { type LoopbackSite, type Reply, startLoopbackSite } from "../support/loopback-site";
import { type Exchange, isByScript } from "./stored-exchange";
import type { Place } from "./stored-place";

/** Brings exchanges before a browser, by whatever way each takes. */
export interface Delivery {
  readonly site: LoopbackSite;
  /** Resolves when everything on the page has loaded. */
  deliver(exchange: Exchange, tab: DrivenTab): Promise<void>;
  stop(): Promise<void>;
}

/** The steps of a delivery: the page around, the page between, and what sets the cookies. */
type Step = "around" | "between" | "lines";

export async function startDelivery(): Promise<Delivery> {
  let current: Exchange | undefined;
  const site = await startLoopbackSite(({ path }) => {
    const step = /[?&]step=(\w+)/.exec(path)?.[1] as Step | undefined;
    return current && step && replyFor(step, current, urlOf);
  });
  const urlOf = ({ scheme, host, path }: Place, step: Step) =>
    site.url(scheme, host, `${path}?step=${step}`);
  return {
    site,
    async deliver(exchange, tab) {
      current = exchange;
      const { way, to, from } = exchange;
      const isAlone = way === "address-bar" || way === "script";
      await tab.goto(
        isAlone ? urlOf(to, "lines") : urlOf(way === "nested-frame" ? to : from, "around"),
      );
    },
    stop: () => site.stop(),
  };
}

function replyFor(
  step: Step,
  exchange: Exchange,
  urlOf: (place: Place, step: Step) => string,
): Reply {
  const { way, to, from, lines, serverTime } = exchange;
  switch (step) {
    case "around": {
      if (way === "nested-frame") return page(frame(urlOf(from, "between")));
      return page(
        way === "image" ? `<img src="${urlOf(to, "lines")}">` : frame(urlOf(to, "lines")),
      );
    }
    case "between":
      return page(frame(urlOf(to, "lines")));
    case "lines": {
      if (isByScript(way)) return page(`<script>${scriptOf(lines)}</script>`);
      const date =
        serverTime === null ? [] : [`Date: ${new Date(serverTime * 1000).toUTCString()}`];
      return { ...page(""), headers: [...date, ...lines.map((line) => `Set-Cookie: ${line}`)] };
    }
  }
}

function page(body: string): Reply {
  return { body: `<!doctype html><title>oracle</title>${body}` };
}

function frame(url: string): string {
  return `<iframe src="${url}"></iframe>`;
}

/** A script that writes each line; the page is ASCII whatever the lines are. */
function scriptOf(lines: Exchange["lines"]): string {
  const texts = JSON.stringify(lines.map((line) => decodeUtf8(line) ?? ""));
  const ascii = texts.replace(
    /[^ -;=?-~]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `for (const line of ${ascii}) document.cookie = line;`;
}
