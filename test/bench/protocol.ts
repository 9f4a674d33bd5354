import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

import type { CDPEvents, CDPSession } from "puppeteer-core";

/** One session of the DevTools protocol: the browser's own, or a page's. */
export interface ProtocolSession {
  readonly send: CDPSession["send"];
  /** Resolves with the parameters of the next such event that fits. */
  next<E extends keyof CDPEvents>(
    event: E,
    fits?: (parameters: CDPEvents[E]) => boolean,
  ): Promise<CDPEvents[E]>;
  /** Another session on the same connection. */
  session(id: string): ProtocolSession;
}

export interface ProtocolBrowser extends ProtocolSession {
  readonly process: ChildProcess;
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

type Listener = (message: Message) => void;

/**
 * Starts Chromium and speaks its protocol over a pipe with nobody else attached: puppeteer would pause
 * each new page before its start, and that pause would stand in the times of a bench.
 */
export function startProtocolBrowser(
  executable: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): ProtocolBrowser {
  const child = spawn(
    executable,
    // Extensions.* of the protocol answers on a pipe, and with this switch, only.
    ["--remote-debugging-pipe", "--enable-unsafe-extension-debugging", ...args],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      // Its own process group, so that all of it can be waited for.
      detached: true,
      env: { ...process.env, ...environment },
    },
  );
  const toBrowser = child.stdio[3] as Writable;
  const answers = new Map<number, Listener>();
  const listeners = new Set<Listener>();
  let last = 0;

  eachMessage(child.stdio[4] as Readable, (message) => {
    if (message.id !== undefined) answers.get(message.id)?.(message);
    else for (const listener of listeners) listener(message);
  });

  const session = (sessionId?: string): ProtocolSession => ({
    session,
    send: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        answers.set(id, ({ error, result }) => {
          answers.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result as never);
        });
        toBrowser.write(`${JSON.stringify({ id, sessionId, method, params })}\0`);
      }),
    next: (event, fits = () => true) =>
      new Promise((resolve) => {
        const listener: Listener = (message) => {
          if (message.method !== event || message.sessionId !== sessionId) return;
          if (!fits(message.params as never)) return;
          listeners.delete(listener);
          resolve(message.params as never);
        };
        listeners.add(listener);
      }),
  });
  return { process: child, ...session() };
}

/** A zero octet ends each message. */
function eachMessage(stream: Readable, take: Listener): void {
  let rest: Buffer = Buffer.alloc(0);
  stream.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      take(JSON.parse(rest.toString("utf8", 0, end)) as Message);
      rest = rest.subarray(end + 1);
    }
  });
}
