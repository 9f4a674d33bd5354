import type { Cookie } from "../../src/core/cookie";
import type { DrivenBrowser } from "../support/driver";
import type { ListJar } from "./sent-listing";
import { type JarPlan, markOf } from "./sent-plan";
import type { Scene } from "./sent-scene";
import type { Span, Stage } from "./sent-stage";

/** A jar as the browser lists it, and what the run knows of each cookie, by its mark. */
export interface Jar {
  readonly cookies: readonly Cookie[];
  readonly origins: ReadonlyMap<string, Origin>;
}

/** Where a cookie came from. */
export interface Origin {
  readonly way: Scene | Cookie;
  /** When it was set. */
  readonly span: Span;
}

/** Where a jar is filled and read. */
export interface Jars {
  readonly driven: DrivenBrowser;
  readonly stage: Stage;
  readonly list: ListJar;
  readonly sites: readonly string[];
}

export async function fillJar(jars: Jars, { scenes, planted }: JarPlan): Promise<Jar> {
  const { driven, stage, list, sites } = jars;
  const origins = new Map<string, Origin>();
  await driven.emptyJar();
  for (const scene of scenes) {
    const [, span] = await timed(() => stage.show(scene));
    for (const line of scene.flatMap(({ lines }) => lines)) {
      origins.set(markOf(line), { way: onlyWith(scene, line), span });
    }
  }
  for (const cookie of planted) {
    const [, span] = await timed(() => driven.plant(cookie));
    origins.set(markOf(cookie.value), { way: cookie, span });
  }
  return { cookies: await list(sites), origins };
}

/** A jar with nothing but this cookie, set as it was set before. */
export async function fillWithOne(jars: Jars, { way }: Origin): Promise<Jar> {
  const plan = "name" in way ? { scenes: [], planted: [way] } : { scenes: [way], planted: [] };
  return fillJar(jars, plan);
}

function onlyWith(scene: Scene, line: string): Scene {
  return scene.map((document) => ({
    ...document,
    lines: document.lines.filter((other) => other === line),
  }));
}

async function timed<T>(act: () => Promise<T>): Promise<readonly [T, Span]> {
  const from = Date.now() / 1000;
  const result = await act();
  return [result, { from, until: Date.now() / 1000 }];
}
