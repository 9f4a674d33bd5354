import type { Cookie } from "../../../src/core/cookie";
import { differenceOf } from "./difference";
import type { Model } from "./model";
import type { ViewCut } from "./view-cut";

/** Counts what goes wrong, and tells the first few. */
export interface Account {
  /** Holds a jar against the model; what differs is counted, and the jar taken for true from there. */
  hold(model: Model, found: readonly Cookie[], after: string): void;
  /** Counts something that was not as foreseen, though no cookie was touched by it. */
  surprise(what: string): void;
  done(operations?: number): void;
  /** Counts an operation that was cut off there. */
  cut(at: ViewCut): void;
  cuts(): number;
  sums(): { operations: number; losses: number; collateral: number; surprises: number };
  /** One line, where the cuts fell, and what was first found. */
  text(): string;
}

const TOLD = 5;

export function createAccount(of: string, seed: number): Account {
  const sums = { operations: 0, losses: 0, collateral: 0, surprises: 0 };
  const cuts: ViewCut[] = [];
  const told: string[] = [];
  const tell = (what: string) => {
    if (told.length < TOLD) told.push(what);
  };
  return {
    hold(model, found, after) {
      const { losses, collateral } = differenceOf(model.all(), found);
      if (losses.length + collateral.length === 0) return;
      sums.losses += losses.length;
      sums.collateral += collateral.length;
      tell(`after ${after}: lost ${JSON.stringify(losses)}, touched ${JSON.stringify(collateral)}`);
      model.accept(found);
    },
    surprise(what) {
      sums.surprises += 1;
      tell(what);
    },
    done(operations = 1) {
      sums.operations += operations;
    },
    cut(at) {
      cuts.push(at);
    },
    cuts: () => cuts.length,
    sums: () => sums,
    text() {
      const { operations, losses, collateral, surprises } = sums;
      const counts = [
        `${operations} operations${cuts.length > 0 ? ` (${cuts.length} cut off)` : ""}`,
        `${losses} losses`,
        `${collateral} collateral changes`,
        `${surprises} surprises`,
      ];
      const lines = [`${of}, seed ${seed}: ${counts.join(", ")}`, ...placesOf(cuts), ...told];
      return lines.join("\n  ");
    },
  };
}

/** How many cuts fell on each call, counted from 1: `cut at cookies.set: 1st 20, 2nd 9`. */
function placesOf(cuts: readonly ViewCut[]): readonly string[] {
  return [...new Set(cuts.map(({ call }) => call))].toSorted().map((call) => {
    const reached = cuts.filter((cut) => cut.call === call);
    const places = [...new Set(reached.map(({ nth }) => nth))]
      .toSorted((a, b) => a - b)
      .map((place) => `${place}: ${reached.filter(({ nth }) => nth === place).length}`);
    const refused = reached.filter((cut) => cut.refused > 0).length;
    const after = refused > 0 ? ` (${refused} after a refusal)` : "";
    return `cut off at call n of ${call}: ${places.join(", ")}${after}`;
  });
}
