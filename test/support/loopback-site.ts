import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import type { Duplex } from "node:stream";

import { makeCertificate } from "../../playground/site/certificate";
import { until } from "./patience";
import { acceptedAndClosed } from "./websocket-reply";

export type Scheme = "http" | "https";

/** One request as it came in. */
export interface SeenRequest {
  readonly scheme: Scheme;
  readonly method: string;
  /** Without the port. */
  readonly host: string;
  /** With the query. */
  readonly path: string;
  /** The Cookie header's octets as Latin-1 characters; null where none was sent. */
  readonly cookie: string | null;
  readonly headers: IncomingMessage["headers"];
}

/** What to answer. Texts are sent as octets: one Latin-1 character is one octet. */
export interface Reply {
  readonly status?: number;
  /** Raw header lines, `Set-Cookie: …` among them; nothing in them is checked or changed. */
  readonly headers?: readonly string[];
  readonly body?: string;
}

/** HTTP and HTTPS on loopback, for every host name that a browser leads here. */
export interface LoopbackSite {
  /** `url("https", "www.shop.test", "/cart")`, with the port of that scheme. */
  url(scheme: Scheme, host: string, path?: string): string;
  /**
   * A page that answers with these raw Set-Cookie lines. Any other path answers without; each page
   * shows the request's Cookie header as JSON, and embeds what `frame` names.
   */
  setting(scheme: Scheme, host: string, lines: readonly string[], path?: string): string;
  /** A page with another page in a frame. */
  framing(scheme: Scheme, host: string, framed: string): string;
  readonly requests: readonly SeenRequest[];
  /** Waits for the first request, from now on or before, that fits. */
  request(fits: (request: SeenRequest) => boolean): Promise<SeenRequest>;
  forgetRequests(): void;
  stop(): Promise<void>;
}

/**
 * Starts both servers on random ports. `respond` answers first; undefined leaves it to the default.
 * A websocket is accepted and closed.
 */
export async function startLoopbackSite(
  respond: (request: SeenRequest) => Reply | undefined = () => undefined,
): Promise<LoopbackSite> {
  const requests: SeenRequest[] = [];
  const listener =
    (scheme: Scheme): RequestListener =>
    (incoming, outgoing) => {
      const request = seen(scheme, incoming);
      requests.push(request);
      const answer = octets(respond(request) ?? defaultReply(request));
      // Written past node's own checks: a hostile Set-Cookie line must reach the browser as it is.
      incoming.on("end", () => outgoing.socket?.end(answer)).resume();
    };
  const acceptor = (scheme: Scheme) => (incoming: IncomingMessage, socket: Duplex) => {
    requests.push(seen(scheme, incoming));
    // A browser that goes away meanwhile is no failure of the site.
    socket
      .on("error", () => undefined)
      .resume()
      .end(acceptedAndClosed(incoming.headers["sec-websocket-key"] ?? ""));
  };
  const roomy = { maxHeaderSize: 4 * 1024 * 1024 };
  const secure = { ...roomy, ...(await makeCertificate()) };
  const servers = {
    http: await serve(() => createServer(roomy, listener("http")).on("upgrade", acceptor("http"))),
    https: await serve(() =>
      createSecureServer(secure, listener("https")).on("upgrade", acceptor("https")),
    ),
  };
  const url: LoopbackSite["url"] = (scheme, host, path = "/") =>
    `${scheme}://${host}:${servers[scheme].port}${path}`;

  return {
    url,
    setting(scheme, host, lines, path = "/") {
      const query = lines.map((line) => `set=${percentEncoded(line)}`).join("&");
      return url(scheme, host, `${path}?${query}`);
    },
    framing: (scheme, host, framed) => url(scheme, host, `/?frame=${encodeURIComponent(framed)}`),
    requests,
    request: (fits) => until("a request", async () => requests.find(fits)),
    forgetRequests() {
      requests.length = 0;
    },
    async stop() {
      await Promise.all(Object.values(servers).map(({ stop }) => stop()));
    },
  };
}

function seen(scheme: Scheme, incoming: IncomingMessage): SeenRequest {
  const { method = "", url = "", headers } = incoming;
  const host = (headers.host ?? "").replace(/:\d+$/, "");
  return { scheme, method, host, path: url, cookie: headers.cookie ?? null, headers };
}

function defaultReply({ path, cookie }: SeenRequest): Reply {
  const query = path.split("?")[1]?.split("&") ?? [];
  const values = (name: string) =>
    query.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
  const echo = JSON.stringify({ cookie }).replace(/[<&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const frames = values("frame").map(
    (frame) => `<iframe src="${decodeURIComponent(frame).replaceAll('"', "%22")}"></iframe>`,
  );
  return {
    headers: values("set").map((line) => `Set-Cookie: ${percentDecoded(line)}`),
    body: `<!doctype html><title>${path.split("?")[0]}</title><pre>${echo}</pre>${frames.join("")}`,
  };
}

function octets({ status = 200, headers = [], body = "" }: Reply): Buffer {
  const typed = headers.some((line) => /^content-type:/i.test(line));
  const lines = [
    `HTTP/1.1 ${status} ${status}`,
    ...(typed ? [] : ["Content-Type: text/html; charset=iso-8859-1"]),
    "Cache-Control: no-store",
    "Connection: close",
    `Content-Length: ${body.length}`,
    ...headers,
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}`, "latin1");
}

/** One Latin-1 character is one octet, so that any octet can be asked for. */
function percentEncoded(line: string): string {
  return line.replace(
    /[^A-Za-z0-9._-]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}

function percentDecoded(text: string): string {
  return text.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** One port on both loopback addresses, or on the IPv4 one alone where there is no IPv6. */
async function serve(create: () => Server): Promise<{ port: number; stop(): Promise<void> }> {
  const four = create();
  const port = await listen(four, "127.0.0.1", 0);
  const servers = [four];
  if (hasIpv6Loopback()) {
    const six = create();
    await listen(six, "::1", port);
    servers.push(six);
  }
  return {
    port,
    async stop() {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
    },
  };
}

async function listen(server: Server, address: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, address, resolve);
  });
  return (server.address() as AddressInfo).port;
}

function hasIpv6Loopback(): boolean {
  return Object.values(networkInterfaces()).some((one) =>
    one?.some(({ address }) => address === "::1"),
  );
}
