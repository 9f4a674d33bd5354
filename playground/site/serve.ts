import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { cookiePairs } from "./cookie-lines";
import { page } from "./page";
import { routes } from "./routes";
import type { Visit } from "./visit";

/** A running practice site. */
export interface PracticeSite {
  /** Ends without a slash: `http://localhost:4321`. */
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

/** As it comes, Node.js refuses more than 16 kB of headers (431); the lesson /heavy sends 80,000 octets. */
const MAX_HEADER_OCTETS = 1024 * 1024;
const MAX_FORM_OCTETS = 10_000;

const ASSETS: Readonly<Record<string, string>> = {
  "/assets/practice.css": "text/css",
  "/assets/document-cookie.js": "text/javascript",
  "/assets/cookie-enabled.js": "text/javascript",
};

/** Serves the lessons to this computer only, on any free port unless one is given. */
export async function servePractice(port = 0): Promise<PracticeSite> {
  const answer = routes();
  const server = createServer({ maxHeaderSize: MAX_HEADER_OCTETS }, (request, response) => {
    respond(answer, request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", listening);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${bound}`,
    port: bound,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  answer: ReturnType<typeof routes>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader("Cache-Control", "no-store");
  const visit = await visitOf(request);
  if (visit === undefined) return void response.writeHead(400).end("This address cannot be read.");
  const asset = ASSETS[visit.url.pathname];
  if (asset !== undefined) {
    const file = new URL(`..${visit.url.pathname}`, import.meta.url);
    return void response.writeHead(200, { "Content-Type": asset }).end(await readFile(file));
  }
  const said = answer(request.method === "HEAD" ? "GET" : request.method!, visit);
  response.setHeader("Set-Cookie", said.setCookie ?? []);
  if ("location" in said) return void response.writeHead(302, { Location: said.location }).end();
  const [type, body] =
    "type" in said ? [said.type, said.body] : ["text/html", page(said.title, said.main, visit)];
  response.writeHead(said.status ?? 200, { "Content-Type": `${type}; charset=utf-8` }).end(body);
}

/** Undefined for a request line or host that makes no URL. */
async function visitOf(request: IncomingMessage): Promise<Visit | undefined> {
  const address = `http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`;
  if (!URL.canParse(address)) return undefined;
  const header = request.headers.cookie ?? "";
  return {
    url: new URL(address),
    header,
    cookies: cookiePairs(Buffer.from(header, "latin1").toString()),
    form: new URLSearchParams(await bodyOf(request)),
    rest: "",
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) {
    if (body.length < MAX_FORM_OCTETS) body += String(chunk);
  }
  return body;
}
