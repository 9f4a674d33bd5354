import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { pythonWithFlask } from "./needs";

/** The Flask application of playground/flask, running on loopback. */
export interface FlaskServer {
  /** No https where it said that it could make no certificate. */
  readonly ports: { readonly http: number; readonly https?: number };
  /** What it printed before it was ready, line by line. */
  readonly said: readonly string[];
  /** `url("shop.test", "/set/domain")`: an address for a browser that leads every name to loopback. */
  url(host: string, path?: string): string;
  stop(): Promise<void>;
}

export interface FlaskOptions {
  /** A PEM file with certificate and key, instead of a certificate made just now. */
  readonly pem?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Starts it on free ports, over http and https. */
export async function startFlask({ pem, environment }: FlaskOptions = {}): Promise<FlaskServer> {
  const python = pythonWithFlask();
  if (python === undefined) throw new Error("no python3 with Flask");
  const app = fileURLToPath(new URL("../../playground/flask/app.py", import.meta.url));
  const options = ["--port", "0", ...(pem === undefined ? [] : ["--https", pem])];
  // Its log is not kept: on stderr each request, in Flask's own form. -B leaves no __pycache__ behind.
  const child = spawn(python, ["-B", app, ...options], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, ...environment },
  });
  const ended = once(child, "exit");
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);

  const said = await Promise.race([
    firstLines(createInterface(child.stdout)),
    ended.then(() => Promise.reject(new Error("Flask ended before it listened"))),
  ]);
  const portOf = (scheme: string) =>
    said.flatMap(
      (line) => line.match(`^listening on ${scheme}://127\\.0\\.0\\.1:(\\d+)$`)?.[1] ?? [],
    );
  const [http] = portOf("http");
  const [https] = portOf("https");
  if (http === undefined) throw new Error(`Flask said: ${said.join("\n")}`);
  return {
    ports: { http: Number(http), ...(https !== undefined && { https: Number(https) }) },
    said,
    url: (host, path = "/") => `http://${host}:${http}${path}`,
    async stop() {
      process.off("exit", kill);
      child.kill();
      await ended;
    },
  };
}

/** One about http, one about https. */
async function firstLines(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const said: string[] = [];
  for await (const line of lines) {
    said.push(line);
    if (said.length === 2) break;
  }
  return said;
}
