import type { Cookie } from "../../../src/core/cookie";
import { isSameKey } from "../../../src/core/cookie-key";
import type { Change } from "../../../src/core/edit/change";
import type { Consent } from "../../../src/core/edit/questions";
import type { Random } from "../../support/random";
import { accepted, type Pool } from "./cookies";
import type { Model } from "./model";

/** One thing that a user does, as data. */
export type Operation =
  | {
      readonly deed: "write";
      readonly title: string;
      readonly changes: readonly Change[];
      readonly consents: readonly Consent[];
      /** False where the browser refuses it, and nothing may change. */
      readonly isAccepted: boolean;
      /** In the interface: deletes what this search shows. */
      readonly search?: string;
    }
  | { readonly deed: "undo" };

type Draw = (model: Model, random: Random, pool: Pool) => Operation | undefined;

/** Draws what can be done to the model's jar without an eviction. */
export function drawOperation(model: Model, random: Random, pool: Pool): Operation {
  for (;;) {
    const operation = random.pick(DRAWS)(model, random, pool);
    if (operation !== undefined) return operation;
  }
}

const editing =
  (title: string, part: (pool: Pool, cookie: Cookie) => Partial<Cookie>): Draw =>
  (model, random, pool) => {
    if (model.all().length === 0) return undefined;
    const before = random.pick(model.all());
    const after = accepted({ ...before, ...part(pool, before) });
    return model.hasRoom(before, after)
      ? { deed: "write", title, isAccepted: true, ...putting(model, before, after) }
      : undefined;
  };

const add: Draw = (model, _random, pool) => {
  const after = pool.cookie();
  if (model.find(after) !== undefined || !model.hasRoom(null, after)) return undefined;
  const changes = [{ before: null, after }];
  return { deed: "write", title: "add", isAccepted: true, changes, consents: [] };
};

const removing =
  (title: string, most: number): Draw =>
  (model, random) => {
    const picked = random.sample(model.all(), 1 + random.below(most));
    if (picked.length === 0) return undefined;
    const changes = picked.map((before): Change => ({ before, after: null }));
    return { deed: "write", title, isAccepted: true, changes, consents: [] };
  };

const REFUSED: readonly Partial<Cookie>[] = [
  { value: "a;b" },
  { value: "v".repeat(4097) },
  { sameSite: "no_restriction", secure: false },
  { name: "a;b" },
  { path: "/refused", value: "a\u0001b" },
];

const refused: Draw = (model, random) => {
  if (model.all().length === 0) return undefined;
  const before = random.pick(model.all());
  const after = { ...before, ...random.pick(REFUSED) };
  // Where moving needs its place freed, the refused cookie is restored instead.
  return { deed: "write", title: "refused", isAccepted: false, ...putting(model, before, after) };
};

const undo: Draw = (model) => (model.levels() === 0 ? undefined : { deed: "undo" });

const DRAWS: readonly Draw[] = [
  editing("edit value", (pool) => ({ value: pool.value() })),
  editing("edit attributes", (pool) => pool.attributes()),
  editing("edit all", (pool) => ({ value: pool.value(), ...pool.attributes() })),
  editing("rename", (pool) => ({ name: pool.name() })),
  editing("rename and edit", (pool) => ({ name: pool.name(), value: pool.value() })),
  editing("move path", (pool) => ({ path: pool.path() })),
  editing("move scope", (pool) => pool.scope()),
  editing("turn host-only", (_pool, { hostOnly }) => ({ hostOnly: !hostOnly })),
  editing("move partition", (pool) => ({ partitionKey: pool.partitionKey() })),
  editing("move everywhere", (pool) => ({ path: pool.path(), ...pool.scope() })),
  add,
  add,
  add,
  removing("delete", 1),
  removing("delete several", 12),
  refused,
  undo,
  undo,
  undo,
  undo,
];

/** The change, and exactly the consents that it needs. */
export function putting(model: Model, before: Cookie, after: Cookie) {
  const occupant = isSameKey(before, after) ? undefined : model.find(after);
  const consents: Consent[] = [
    ...(occupant === undefined ? [] : (["replace"] as const)),
    ...(model.mustFree(before, after) ? (["free-first"] as const) : []),
  ];
  return { changes: [{ before, after }], consents };
}
