/** What came of holding a prediction against a real browser. */
export interface OracleAccount {
  /** As the browser names itself. */
  readonly version: string;
  readonly decisions: number;
  readonly disagreements: number;
  /** Answers that were "depends": neither agreement nor disagreement. */
  readonly depends: number;
  /** A sentence for each of the first disagreements, made as small as it still disagrees. */
  readonly cases: readonly string[];
}

/** Several runs of one part in one browser, taken together. */
export function sumOf(accounts: readonly OracleAccount[]): OracleAccount {
  const sum = (count: (account: OracleAccount) => number) =>
    accounts.reduce((total, account) => total + count(account), 0);
  return {
    version: accounts[0]?.version ?? "",
    decisions: sum(({ decisions }) => decisions),
    disagreements: sum(({ disagreements }) => disagreements),
    depends: sum(({ depends }) => depends),
    cases: accounts.flatMap(({ cases }) => cases),
  };
}
