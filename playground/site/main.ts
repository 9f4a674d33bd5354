import { parseArgs } from "node:util";

import { servePractice } from "./serve";

/** The practice site alone, without a browser: `npx tsx playground/site/main.ts --port 8000`. */
const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });
const site = await servePractice(Number(values.port));
console.log(`listening on ${site.origin}`);
