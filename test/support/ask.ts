import { request } from "node:http";
import { request as secureRequest } from "node:https";

/** What a server answered. */
export interface Asked {
  readonly status: number;
  readonly setCookie: readonly string[];
  readonly location: string | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

export interface Asking {
  readonly scheme?: "http" | "https";
  readonly host?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Posts this as a form. */
  readonly form?: string;
}

/** Asks a server on loopback; past fetch, which lets neither Host nor Cookie be chosen. */
export function ask(port: number, address: string, asking: Asking = {}): Promise<Asked> {
  const { scheme = "http", host, cookie, form, headers } = asking;
  const send = scheme === "https" ? secureRequest : request;
  const options = {
    host: "127.0.0.1",
    port,
    path: address,
    method: form === undefined ? "GET" : "POST",
    headers: {
      ...(cookie !== undefined && { cookie: Buffer.from(cookie).toString("latin1") }),
      ...(host !== undefined && { host }),
      ...(form !== undefined && {
        "content-type": "application/x-www-form-urlencoded",
        "content-length": form.length,
      }),
      ...headers,
    },
    maxHeaderSize: 1_000_000,
    // The certificate was made a moment ago, and nobody vouches for it.
    rejectUnauthorized: false,
  };
  return new Promise((resolve, reject) => {
    const asked = send(options, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (body += chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode!,
          setCookie: response.headers["set-cookie"] ?? [],
          location: response.headers.location,
          headers: response.headers,
          body,
        }),
      );
    });
    asked.on("error", reject).end(form);
  });
}

/** A Set-Cookie line as its pair and its attributes, whatever their order. */
export function lineParts(line: string | undefined): Readonly<Record<string, string>> {
  const [pair, ...attributes] = line!.split("; ");
  const split = attributes.map((attribute) => attribute.split("=") as [string, string?]);
  return { pair: pair!, ...Object.fromEntries(split.map(([name, value = ""]) => [name, value])) };
}
