/** The same for every run, unless another is asked for. */
export const SEED = Number(process.env["ORACLE_SEED"] ?? 20_261_124);
