import type { Endpoint } from "../../src/core/retrieval/request";
import type { Random } from "../support/random";
import { mayLoad, type World } from "./sent-world";

/** A page and the frames in it: the top-level document first, each frame after its parent. */
export type Scene = readonly SceneDocument[];

export interface SceneDocument {
  readonly url: Endpoint;
  /** The index of the document that frames it; null for the top-level one. */
  readonly parent: number | null;
  /** Raw `Set-Cookie` lines of its response; one Latin-1 character is one octet. */
  readonly lines: readonly string[];
}

/** The documents from the top-level one down to this one, itself included. */
export function lineage(scene: Scene, index: number): readonly Endpoint[] {
  const { url, parent } = scene[index]!;
  return parent === null ? [url] : [...lineage(scene, parent), url];
}

/** The page with nothing in it but this document and those above it; this one is the last. */
export function pruned(scene: Scene, index: number): Scene {
  const { parent, ...document } = scene[index]!;
  if (parent === null) return [{ ...document, parent }];
  const above = pruned(scene, parent);
  return [...above, { ...document, parent: above.length - 1 }];
}

const DEEPEST = 4;

/** A page of up to this many documents, nested as deep as A in B in A in B. */
export function drawScene(world: World, random: Random, most: number): Scene {
  const cast = world.cast(random);
  const scene: SceneDocument[] = [{ url: world.endpoint(random, cast), parent: null, lines: [] }];
  for (let tries = 0; tries < 4 * most && scene.length < most; tries += 1) {
    const parent = random.below(scene.length);
    const above = lineage(scene, parent);
    const url = world.endpoint(random, cast);
    if (above.length < DEEPEST && mayLoad(above, [url])) scene.push({ url, parent, lines: [] });
  }
  return scene;
}
