/** The same for every `npm test`; `npm run oracle` takes fresh ones too. */
export const FIXED_SEED = 20_261_124;

/** One part of the oracle: predictions by the core, held against real browsers. */
export interface OraclePart {
  /** In the words of the table. */
  readonly name: string;
  /** Runs it in each browser and setting that it knows, one after the other. */
  run(seed: number): Promise<readonly PartAccount[]>;
}

/** What came of holding predictions against a real browser. */
export interface OracleAccount {
  /** As the browser names itself. */
  readonly version: string;
  readonly decisions: number;
  readonly disagreements: number;
  /** Decisions in which the prediction is that it depends on what cannot be known from outside. */
  readonly depends: number;
  /** The first disagreements, each as the least that still shows it. */
  readonly cases: readonly string[];
}

export interface PartAccount extends OracleAccount {
  /** The setting of the browser that decides; "" where there is but one. */
  readonly setting: string;
  readonly seconds: number;
}
