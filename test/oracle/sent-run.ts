import { launchBrowser } from "../support/launch-browser";
import { type Random, randomFrom } from "../support/random";
import type { PartAccount } from "./part";
import { countsOf, type Tally } from "./sent-account";
import { drawCases, drawPosts, drawTyped } from "./sent-draw";
import { fillJar, type Jar, type Jars } from "./sent-jar";
import { judge, type Judgement } from "./sent-judge";
import { openListing } from "./sent-listing";
import { drawJar } from "./sent-plan";
import { drawScene } from "./sent-scene";
import type { Setting } from "./sent-settings";
import { minimalCase } from "./sent-shrink";
import { type Observation, openStage, type Stage } from "./sent-stage";
import { startWorld, type World } from "./sent-world";

const ASKING_PAGES = 6;
const LATE_PAGES = 3;
const MOST_TOLD = 3;

export interface SentAccount extends PartAccount {
  readonly tally: Tally;
}

/** A browser that was asked, and can be asked again later: its jar ages meanwhile. */
export interface Asked {
  /** Posts between sites once more, and closes the browser. `aged`: asks on until the jar has outlived the two minutes. */
  finish(jarIs?: "aged"): Promise<SentAccount>;
  /** Closes the browser without. */
  abandon(): Promise<void>;
}

/** Fills a jar and makes requests of every kind. */
export async function ask(setting: Setting, seed: number): Promise<Asked> {
  const began = performance.now();
  const world = await startWorld();
  const driven = await launchBrowser(setting.kind, { preferences: setting.preferences });
  const abandon = async () => {
    await driven.close();
    await world.stop();
  };
  try {
    const random = randomFrom(seed);
    const list = await openListing(driven);
    const stage = await openStage(world, driven);
    const jars: Jars = { driven, stage, list, sites: world.sites };
    const jar = await fillJar(jars, drawJar(world, random));
    const observations: Observation[] = [];
    for (let page = 0; page < ASKING_PAGES; page += 1) {
      observations.push(...(await askAround(world, stage, random)));
    }
    const spent = performance.now() - began;
    return { abandon, finish };

    async function finish(jarIs?: "aged"): Promise<SentAccount> {
      const resumed = performance.now();
      try {
        if (jarIs === "aged") {
          while (!isOlderThanExceptions(jar, setting)) {
            observations.push(...(await askAround(world, stage, random)));
          }
        }
        observations.push(...(await postAround(world, stage, random)));
        const judgements = observations.map((observation) => judge(jar, setting, observation));
        const cases = await tell(jars, setting, jar, judgements);
        const milliseconds = spent + performance.now() - resumed;
        return {
          version: driven.version,
          setting: setting.name,
          ...countsOf(judgements),
          cases,
          seconds: milliseconds / 1000,
        };
      } finally {
        await abandon();
      }
    }
  } catch (thrown) {
    await abandon();
    throw thrown;
  }
}

function isOlderThanExceptions({ origins }: Jar, { policy }: Setting): boolean {
  const youngest = Math.max(...[...origins.values()].map(({ span }) => span.until));
  return Date.now() / 1000 - youngest > policy.rules.laxAllowingUnsafe;
}

async function askAround(world: World, stage: Stage, random: Random) {
  const scene = drawScene(world, random, 5);
  return [
    ...(await stage.show(scene)),
    ...(await stage.act(drawCases(world, random, scene, 5))),
    ...(await stage.type(drawTyped(world, random, scene, 3))),
  ];
}

async function postAround(world: World, stage: Stage, random: Random) {
  const observations: Observation[] = [];
  for (let page = 0; page < LATE_PAGES; page += 1) {
    const scene = drawScene(world, random, 1);
    observations.push(...(await stage.show(scene)));
    observations.push(...(await stage.act(drawPosts(world, random, scene, 6))));
  }
  return observations;
}

/** The first disagreements, each as its minimal case. */
async function tell(
  jars: Jars,
  setting: Setting,
  jar: Jar,
  judgements: readonly Judgement[],
): Promise<readonly string[]> {
  const wrong = judgements.flatMap((judgement) =>
    judgement.decisions
      .filter(({ agrees }) => agrees === false)
      .map(({ cookie }) => ({ judgement, cookie })),
  );
  const told: string[] = [];
  for (const { judgement, cookie } of wrong.slice(0, MOST_TOLD)) {
    told.push(await minimalCase(jars, setting, jar, judgement, cookie));
  }
  const misordered = judgements.flatMap(({ misordered }) => misordered ?? []);
  return [
    ...told,
    ...misordered
      .slice(0, MOST_TOLD)
      .map(({ predicted, received }) => `predicted ${predicted}\n  received  ${received}`),
  ];
}
