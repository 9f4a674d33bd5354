import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { pythonWithFlask } from "./needs";

/** The Flask application of playground/flask, running on loopback. */
export interface FlaskServer {
  readonly scheme: "http" | "https";
  readonly port: number;
  /** `url("shop.test", "/set/domain")`: an address for a browser that leads every name to loopback. */
  url(host: string, path?: string): string;
  stop(): Promise<void>;
}

/** Starts it on a free port; over https with a PEM file that holds certificate and key. */
export async function startFlask(pem?: string): Promise<FlaskServer> {
  const python = pythonWithFlask();
  if (python === undefined) throw new Error("no python3 with Flask");
  const app = fileURLToPath(new URL("../../playground/flask/app.py", import.meta.url));
  const options = ["--port", "0", ...(pem === undefined ? [] : ["--https", pem])];
  // Its log is not kept: on stderr each request, in Flask's own form. -B leaves no __pycache__ behind.
  const child = spawn(python, ["-B", app, ...options], { stdio: ["ignore", "pipe", "ignore"] });
  const ended = once(child, "exit");
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);

  const [line] = (await Promise.race([
    once(createInterface(child.stdout), "line"),
    ended.then(() => Promise.reject(new Error("Flask ended before it listened"))),
  ])) as [string];
  const [, scheme, port] = /^listening on (https?):\/\/127\.0\.0\.1:(\d+)$/.exec(line) ?? [];
  if (scheme !== "http" && scheme !== "https") throw new Error(`Flask said: ${line}`);
  return {
    scheme,
    port: Number(port),
    url: (host, path = "/") => `${scheme}://${host}:${port}${path}`,
    async stop() {
      process.off("exit", kill);
      child.kill();
      await ended;
    },
  };
}
