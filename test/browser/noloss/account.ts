import type { Cookie } from "../../../src/core/cookie";
import { differenceOf } from "./difference";
import type { Model } from "./model";

/** Counts what goes wrong, and tells the first few. */
export interface Account {
  /** Holds a jar against the model; what differs is counted, and the jar taken for true from there. */
  hold(model: Model, found: readonly Cookie[], after: string): void;
  /** Counts something that was not as foreseen, though no cookie was touched by it. */
  surprise(what: string): void;
  done(operations?: number): void;
  /** Counts an operation that was cut off. */
  cut(): void;
  cuts(): number;
  sums(): { operations: number; losses: number; collateral: number; surprises: number };
  /** One line, and what was first found. */
  text(): string;
}

const TOLD = 5;

export function createAccount(of: string, seed: number): Account {
  const sums = { operations: 0, losses: 0, collateral: 0, surprises: 0 };
  let cuts = 0;
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
    cut() {
      cuts += 1;
    },
    cuts: () => cuts,
    sums: () => sums,
    text() {
      const { operations, losses, collateral, surprises } = sums;
      const counts = [
        `${operations} operations${cuts > 0 ? ` (${cuts} cut off)` : ""}`,
        `${losses} losses`,
        `${collateral} collateral changes`,
        `${surprises} surprises`,
      ];
      return [`${of}, seed ${seed}: ${counts.join(", ")}`, ...told].join("\n  ");
    },
  };
}
