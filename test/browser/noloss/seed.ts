/** The same for every run, unless `npm run noloss -- --seed N` asks for another. */
export const SEED = Number(process.env["NOLOSS_SEED"] ?? 20_261_124);
