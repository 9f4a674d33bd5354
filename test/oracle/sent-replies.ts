import type { LoopbackSite, Reply, SeenRequest } from "../support/loopback-site";
import { until } from "../support/patience";

/** What the servers answer to a request with a token in its query, and what they saw of it. */
export interface Replies {
  /** For `startLoopbackSite`. */
  respond(request: SeenRequest): Reply | undefined;
  watch(sites: readonly LoopbackSite[]): void;
  /** Prepares the answer to a token, and gives the query that asks for it. */
  prepare(token: string, reply: Reply): string;
  /** Waits until each token has come in, and gives what came with each. */
  arrivals(tokens: readonly string[]): Promise<readonly (readonly SeenRequest[])[]>;
}

export function createReplies(): Replies {
  const prepared = new Map<string, Reply>();
  const seen = new Map<string, SeenRequest[]>();
  let watched: readonly LoopbackSite[] = [];

  function collect(): void {
    for (const site of watched) {
      for (const request of site.requests) {
        const token = tokenOf(request);
        if (token === null) continue;
        seen.set(token, [...(seen.get(token) ?? []), request]);
      }
      site.forgetRequests();
    }
  }

  return {
    respond(request) {
      const reply = prepared.get(tokenOf(request) ?? "");
      return reply && withAccess(request, reply);
    },
    watch(sites) {
      watched = sites;
    },
    prepare(token, reply) {
      prepared.set(token, reply);
      return `?token=${token}`;
    },
    async arrivals(tokens) {
      const missing = () => tokens.filter((token) => !seen.has(token));
      await until(
        async () => `the requests ${missing().join(", ")}`,
        async () => {
          collect();
          return missing().length === 0;
        },
      );
      return tokens.map((token) => seen.get(token)!);
    },
  };
}

function tokenOf({ path }: SeenRequest): string | null {
  return new URL(path, "http://localhost").searchParams.get("token");
}

/** Whoever asks may read: a fetch by CORS follows redirects to such answers only. */
function withAccess({ headers }: SeenRequest, reply: Reply): Reply {
  if (headers.origin === undefined) return reply;
  return {
    ...reply,
    headers: [
      ...(reply.headers ?? []),
      `Access-Control-Allow-Origin: ${headers.origin}`,
      "Access-Control-Allow-Credentials: true",
    ],
  };
}
