import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";

import { type Certificate, makeCertificate } from "./certificate";
import { cookiePairs } from "./cookie-lines";
import { sharing } from "./echo";
import { page } from "./page";
import { routes } from "./routes";
import type { Ports, Scheme } from "./sites";
import type { Visit } from "./visit";

/** A running practice site. */
export interface PracticeSite {
  /** Ends without a slash: `http://localhost:4321`. */
  readonly origin: string;
  readonly ports: Ports;
  /** Absent where openssl could not make one; the site is then there over http alone. */
  readonly certificate?: Certificate;
  close(): Promise<void>;
}

/** As it comes, Node.js refuses more than 16 kB of headers (431); the lesson /heavy sends 80,000 octets. */
const ROOMY = { maxHeaderSize: 1024 * 1024 };
const MAX_FORM_OCTETS = 10_000;

const ASSET_TYPES: Readonly<Record<string, string>> = { css: "text/css", js: "text/javascript" };

/**
 * Serves the lessons to this computer only: over http on any free port unless one is given, over
 * https on another. `openssl` makes the certificate.
 */
export async function servePractice(port = 0, openssl = "openssl"): Promise<PracticeSite> {
  const certificate = await makeCertificate(openssl).catch(() => undefined);
  const answer = routes();
  const ports = { http: 0 } as { http: number; https?: number };
  const listener = (scheme: Scheme) => (request: IncomingMessage, response: ServerResponse) => {
    respond(answer, request, response, scheme, ports).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  };
  const plain = createServer(ROOMY, listener("http"));
  ports.http = await listen(plain, port);
  const servers: Server[] = [plain];
  if (certificate !== undefined) {
    const secure = createSecureServer({ ...ROOMY, ...certificate }, listener("https"));
    ports.https = await listen(secure, 0);
    servers.push(secure);
  }
  return {
    origin: `http://localhost:${ports.http}`,
    ports,
    ...(certificate && { certificate }),
    async close() {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((listening, failed) => {
    server.once("error", failed).listen(port, "127.0.0.1", listening);
  });
  return (server.address() as AddressInfo).port;
}

async function respond(
  answer: ReturnType<typeof routes>,
  request: IncomingMessage,
  response: ServerResponse,
  scheme: Scheme,
  ports: Ports,
): Promise<void> {
  response.setHeader("Cache-Control", "no-store");
  // A cookie's value is shown on each page: should it ever slip in as markup, it still runs nothing.
  response.setHeader(
    "Content-Security-Policy",
    "script-src 'self'; object-src 'none'; base-uri 'none'",
  );
  const visit = await visitOf(request, scheme, ports);
  if (visit === undefined) return void response.writeHead(400).end("This address cannot be read.");
  if (visit.url.pathname.startsWith("/assets/")) return sendAsset(visit.url, response);
  const said = answer(visit);
  const lines = said.setCookie ?? [];
  response.setHeader("Set-Cookie", lines);
  if ("location" in said)
    return void response.writeHead(said.status ?? 302, { Location: said.location }).end();
  const [type, body] =
    "type" in said ? [said.type, said.body] : ["text/html", page(said, lines, visit)];
  const headers = { "Content-Type": `${type}; charset=utf-8`, ...sharing(visit) };
  response.writeHead(said.status ?? 200, headers).end(body);
}

async function sendAsset({ pathname }: URL, response: ServerResponse): Promise<void> {
  const [, type = ""] = /^\/assets\/[\w-]+\.(css|js)$/.exec(pathname) ?? [];
  try {
    const file = await readFile(new URL(`..${pathname}`, import.meta.url));
    response.writeHead(200, { "Content-Type": ASSET_TYPES[type]! }).end(file);
  } catch {
    response.writeHead(404).end();
  }
}

/** Undefined for a request line or host that makes no URL. */
async function visitOf(
  request: IncomingMessage,
  scheme: Scheme,
  ports: Ports,
): Promise<Visit | undefined> {
  const { headers, method = "GET" } = request;
  const address = `${scheme}://${headers.host ?? "localhost"}${request.url ?? "/"}`;
  if (!URL.canParse(address)) return undefined;
  const header = headers.cookie ?? "";
  return {
    method: method === "HEAD" ? "GET" : method,
    scheme,
    url: new URL(address),
    headers,
    header,
    cookies: cookiePairs(Buffer.from(header, "latin1").toString()),
    form: new URLSearchParams(await bodyOf(request)),
    rest: "",
    ports,
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) {
    if (body.length < MAX_FORM_OCTETS) body += String(chunk);
  }
  return body;
}
