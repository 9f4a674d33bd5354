import { parseArgs } from "node:util";

import { servePractice } from "./serve";
import { addressOf, HOSTS } from "./sites";

/** The practice site alone, without a browser: `npx tsx playground/site/main.ts --port 8000`. */
const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });
const { origin, ports } = await servePractice(Number(values.port));
console.log(`listening on ${origin}`);
console.log(`the lessons: ${addressOf(ports, "http", HOSTS.shop, "/lessons/")}`);
console.log(
  ports.https === undefined
    ? "no https: openssl was not found, so there is no certificate"
    : `over https: ${addressOf(ports, "https", HOSTS.shop, "/lessons/")}`,
);
