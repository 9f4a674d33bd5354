import type { Deed } from "./sent-case";

/** One deed as a document is told of it. */
export interface Job {
  readonly token: string;
  /** The document that does it. */
  readonly at: number;
  readonly deed: Exclude<Deed, "address-bar">;
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly credentials: RequestCredentials;
  readonly mode: "cors" | "no-cors";
}

/** What the top-level document offers as its global `page`. */
export interface TopDocument {
  /** How many documents are there, itself included. */
  readonly arrived: () => number;
  /** Has the documents do these; gives what scripts read of `document.cookie`, by token. */
  readonly run: (jobs: readonly Job[]) => Promise<Readonly<Record<string, string>>>;
}

type Message =
  | { readonly arrived: number }
  | { readonly job: Job }
  | { readonly token: string; readonly cookie: string };

/** A document's HTML: the script, then its frames. */
export function documentOf(index: number, frames: readonly string[]): string {
  const embedded = frames.map((url) => `<iframe src="${url}"></iframe>`).join("");
  // `__name`: esbuild (tsx) wraps named functions in it.
  return `<!doctype html><title>${index}</title><script>{
    const __name = (named) => named;
    (${inDocument.toString()})(${index});
  }</script><body>${embedded}</body>`;
}

/** Runs in each document. Frames answer to the top-level one, whatever stands between them. */
function inDocument(index: number): void {
  const documents: Window[] = [];
  const sockets: WebSocket[] = [];
  const read: Record<string, string> = {};
  let onRead = (): void => undefined;
  const tellTop = (message: Message) => window.top!.postMessage(message, "*");

  function append<K extends "a" | "form" | "iframe" | "img">(
    name: K,
    properties: Partial<HTMLElementTagNameMap[K]>,
  ): HTMLElementTagNameMap[K] {
    const element = Object.assign(document.createElement(name), properties);
    document.body.append(element);
    return element;
  }

  function submit(url: string, method: string): void {
    const form = append("form", { action: url, method });
    // A form that gets puts its fields in the place of the query.
    for (const [name, value] of new URL(url).searchParams) {
      form.append(Object.assign(document.createElement("input"), { name, value }));
    }
    form.submit();
  }

  function perform({ token, deed, url, method, credentials, mode }: Job): void {
    switch (deed) {
      case "link":
        append("a", { href: url }).click();
        break;
      case "form":
        submit(url, method);
        break;
      case "image":
        append("img", { src: url });
        break;
      case "frame":
        append("iframe", { src: url });
        break;
      case "fetch":
        void fetch(url, { credentials, mode, method }).catch(() => undefined);
        break;
      case "websocket":
        sockets.push(new WebSocket(url));
        break;
      case "script":
        tellTop({ token, cookie: document.cookie });
        break;
    }
  }

  addEventListener("message", ({ data, source }: MessageEvent<Message>) => {
    if ("arrived" in data) documents[data.arrived] = source as Window;
    if ("job" in data) perform(data.job);
    if ("cookie" in data) {
      read[data.token] = data.cookie;
      onRead();
    }
  });
  tellTop({ arrived: index });

  const page: TopDocument = {
    arrived: () => Object.keys(documents).length,
    run: (jobs) =>
      new Promise((resolve) => {
        const scripts = jobs.filter(({ deed }) => deed === "script");
        onRead = () => {
          if (scripts.every(({ token }) => token in read)) resolve(read);
        };
        for (const job of jobs) documents[job.at]!.postMessage({ job } satisfies Message, "*");
        onRead();
      }),
  };
  Object.assign(window, { page });
}
