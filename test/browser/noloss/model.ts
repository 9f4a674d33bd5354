import type { Cookie } from "../../../src/core/cookie";
import { cookieKeyId, partitionId } from "../../../src/core/cookie-key";
import type { Change } from "../../../src/core/edit/change";

/** Levels of undo that the extension keeps. */
const LEVELS = 50;

/** What the jar must hold: a second account of the same operations, kept without the code under test. */
export interface Model {
  all(): readonly Cookie[];
  find(key: Cookie): Cookie | undefined;
  /** Cookies in the jar that this one counts towards. */
  sizeOfJar(like: Cookie): number;
  levels(): number;
  /** The jar as it will be once the newest level is undone. */
  previous(): readonly Cookie[];
  apply(changes: readonly Change[]): void;
  undo(): void;
  /** Takes the browser's jar for true, after a difference was counted. */
  accept(cookies: readonly Cookie[]): void;
}

export function createModel(first: readonly Cookie[]): Model {
  let jar = indexed(first);
  let earlier: (typeof jar)[] = [];
  return {
    all: () => [...jar.values()],
    find: (key) => jar.get(cookieKeyId(key)),
    sizeOfJar: (like) =>
      [...jar.values()].filter(
        ({ partitionKey }) => partitionId(partitionKey) === partitionId(like.partitionKey),
      ).length,
    levels: () => earlier.length,
    previous: () => [...(earlier.at(-1) ?? jar).values()],
    apply(changes) {
      earlier = [...earlier, jar].slice(-LEVELS);
      jar = new Map(jar);
      for (const { before } of changes) if (before !== null) jar.delete(cookieKeyId(before));
      for (const { after } of changes) if (after !== null) jar.set(cookieKeyId(after), after);
    },
    undo() {
      jar = earlier.pop() ?? jar;
    },
    accept(cookies) {
      jar = indexed(cookies);
      earlier = [];
    },
  };
}

function indexed(cookies: readonly Cookie[]): Map<string, Cookie> {
  return new Map(cookies.map((cookie) => [cookieKeyId(cookie), cookie]));
}
