import type { RetrievalRequest } from "../../src/core/retrieval/request";
import type { DrivenBrowser } from "../support/driver";
import type { Reply } from "../support/loopback-site";
import { documentRequests, requestsOf, type SentCase } from "./sent-case";
import { documentOf, type Job, type TopDocument } from "./sent-document";
import type { Scene } from "./sent-scene";
import { urlOf, type World } from "./sent-world";

declare const page: TopDocument;

/** What came of one request, or of one look at `document.cookie`. */
export interface Observation {
  readonly scene: Scene;
  /** Null where it is the request for a document of the page itself. */
  readonly sent: SentCase | null;
  /** Which of the case's hops, or of the page's documents. */
  readonly step: number;
  readonly request: RetrievalRequest;
  /** The octets of the Cookie header, one Latin-1 character each; null where there was none. */
  readonly received: string | null;
  readonly span: Span;
}

/** Something happened between these two moments, in seconds since the epoch. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Where scenes are shown and cases acted out. */
export interface Stage {
  /** Opens the page, with its frames, and waits until all are there. */
  show(scene: Scene): Promise<readonly Observation[]>;
  /** Has the page that is shown act these out. */
  act(cases: readonly SentCase[]): Promise<readonly Observation[]>;
  /** Types these into the address bar of another tab. */
  type(cases: readonly SentCase[]): Promise<readonly Observation[]>;
}

const NO_CONTENT: Reply = { status: 204 };

export async function openStage({ replies }: World, driven: DrivenBrowser): Promise<Stage> {
  const tab = await driven.open("about:blank");
  const typing = await driven.open("about:blank");
  let tokens = 0;
  const freshToken = () => {
    tokens += 1;
    return String(tokens);
  };

  return {
    async show(scene) {
      const from = now();
      const own = scene.map(freshToken);
      const addresses = scene.map(({ url }, index) => urlOf(url, `?token=${own[index]}`));
      scene.forEach(({ lines }, index) => {
        const frames = addresses.filter((_, child) => scene[child]!.parent === index);
        const headers = lines.map((line) => `Set-Cookie: ${line}`);
        replies.prepare(own[index]!, { headers, body: documentOf(index, frames) });
      });
      await tab.goto(addresses[0]!);
      await tab.waitFor((count) => page.arrived() === count, scene.length);
      const arrivals = await replies.arrivals(own);
      const span = { from, until: now() };
      return documentRequests(scene).flatMap((request, step) =>
        arrivals[step]!.map(({ cookie }) => {
          return { scene, sent: null, step, request, received: cookie, span };
        }),
      );
    },

    async act(cases) {
      // A navigation that is answered without content leaves the page as it is, but a document has one at a time.
      const isNavigation = ({ deed }: SentCase) => deed === "link" || deed === "form";
      const loads = cases.filter((sent) => !isNavigation(sent));
      const observations = [...(await actAtOnce(loads))];
      for (const sent of cases.filter(isNavigation)) {
        observations.push(...(await actAtOnce([sent])));
      }
      return observations;
    },

    async type(cases) {
      const observations: Observation[] = [];
      for (const sent of cases) {
        const from = now();
        const asked = prepare(sent, { body: "<!doctype html>" });
        await typing.goto(asked.url);
        observations.push(...(await observe(asked, from)));
      }
      return observations;
    },
  };

  async function actAtOnce(cases: readonly SentCase[]): Promise<readonly Observation[]> {
    const from = now();
    const asked = cases.map((sent) => prepare(sent, NO_CONTENT));
    const read = await tab.evaluate((jobs) => page.run(jobs), asked.map(jobOf));
    const observed = asked.map((one) => observe(one, from, read[one.token]));
    return (await Promise.all(observed)).flat();
  }

  /** Prepares the redirects and the last answer, and gives the URL to begin with. */
  function prepare(sent: SentCase, last: Reply): Asked {
    const token = freshToken();
    const hops = sent.hops.map((hop, index) => ({
      token: `${token}.${index}`,
      url: urlOf(hop, `?token=${token}.${index}`),
    }));
    hops.forEach((hop, index) => {
      const next = hops[index + 1];
      const redirect = { status: sent.redirectStatus, headers: [`Location: ${next?.url}`] };
      replies.prepare(hop.token, next === undefined ? last : redirect);
    });
    return { sent, token, hopTokens: hops.map((hop) => hop.token), url: hops[0]?.url ?? "" };
  }

  async function observe(
    { sent, hopTokens }: Asked,
    from: number,
    read?: string,
  ): Promise<readonly Observation[]> {
    const { scene } = sent;
    const arrivals = await replies.arrivals(hopTokens);
    const received =
      sent.deed === "script"
        ? [[octetsOf(read!)]]
        : arrivals.map((requests) => requests.map(({ cookie }) => cookie));
    const span = { from, until: now() };
    return requestsOf(sent).flatMap((request, step) =>
      received[step]!.map((one) => ({ scene, sent, step, request, received: one, span })),
    );
  }
}

/** A case on its way, known to the servers by its tokens. */
interface Asked {
  readonly sent: SentCase;
  readonly token: string;
  readonly hopTokens: readonly string[];
  readonly url: string;
}

function jobOf({ sent, token, url }: Asked): Job {
  const { at, deed, method, credentials, mode } = sent;
  if (deed === "address-bar") throw new Error("no page types into the address bar");
  return { token, at, deed, url, method, credentials, mode };
}

/** What a script reads is decoded from UTF-8. */
function octetsOf(text: string): string | null {
  return text === "" ? null : Buffer.from(text).toString("latin1");
}

function now(): number {
  return Date.now() / 1000;
}
