import type { Cookie } from "../../src/core/cookie";
import { fillWithOne, type Jar, type Jars } from "./sent-jar";
import { judge, type Judgement } from "./sent-judge";
import { markOf } from "./sent-plan";
import { pruned } from "./sent-scene";
import type { Setting } from "./sent-settings";
import type { Observation, Stage } from "./sent-stage";
import { urlOf } from "./sent-world";

/** What was done to observe something. */
type Doing = Pick<Observation, "scene" | "sent" | "step">;

/**
 * A disagreement as the least that still shows it, in words: a jar of this one cookie, a page of the needed
 * documents alone, one request. The jar is lost over it.
 */
export async function minimalCase(
  jars: Jars,
  setting: Setting,
  jar: Jar,
  { observation }: Judgement,
  cookie: Cookie,
): Promise<string> {
  const origin = jar.origins.get(markOf(cookie.value))!;
  for (const doing of [withoutTheRest(observation), observation]) {
    const one = await fillWithOne(jars, origin);
    const judgements = (await repeat(jars.stage, doing)).map((again) => judge(one, setting, again));
    const wrong = judgements.find(({ decisions }) =>
      decisions.some(({ agrees }) => agrees === false),
    );
    if (wrong !== undefined) return inWords(wrong, cookie);
  }
  return `${inWords(judge(jar, setting, observation), cookie)}\n  but not with this cookie alone`;
}

function withoutTheRest({ scene, sent, step }: Doing): Doing {
  const least = pruned(scene, sent?.at ?? step);
  const at = least.length - 1;
  if (sent === null) return { scene: least, sent, step: at };
  return {
    scene: least,
    sent: { ...sent, scene: least, at, hops: sent.hops.slice(0, step + 1) },
    step,
  };
}

async function repeat(stage: Stage, { scene, sent, step }: Doing): Promise<readonly Observation[]> {
  const shown = await stage.show(scene);
  const observations =
    sent === null
      ? shown
      : await (sent.deed === "address-bar" ? stage.type([sent]) : stage.act([sent]));
  return observations.filter((observation) => observation.step === step);
}

function inWords({ observation, decisions }: Judgement, cookie: Cookie): string {
  const { sent, request, received } = observation;
  const { verdict } = decisions.find((one) => markOf(one.cookie.value) === markOf(cookie.value))!;
  const because = verdict.reasons.map(({ code }) => code).join(", ");
  const from = request.documents.map((document) => urlOf(document)).join(" > ");
  return [
    `predicted ${verdict.answer}${because === "" ? "" : ` (${because})`}, but the browser did not agree`,
    `cookie ${JSON.stringify(cookie)}`,
    `${sent?.deed ?? "document"} ${request.method} ${urlOf(request.url)}, credentials ${request.credentials}`,
    `redirected by ${request.redirects.map((url) => urlOf(url)).join(", ") || "none"}`,
    `started by ${request.initiator === null ? "the user" : urlOf(request.initiator)}, below ${from || "nothing"}`,
    `received ${received ?? "no cookie"}`,
  ].join("\n  ");
}
