import { isPracticeHost } from "./sites";
import type { Answer, Visit } from "./visit";

/** What came, for a program to read. */
export function echo({ cookies, header }: Visit): Answer {
  const text = Buffer.from(header, "latin1").toString();
  // As Flask's request.cookies: the first of twins.
  const first = new Map(cookies.toReversed().map(({ name, value }) => [name, value]));
  const body = { cookies: Object.fromEntries(first), header: text };
  return { type: "application/json", body: JSON.stringify(body, undefined, 2) };
}

/** Lets the scripts of the lessons' hosts, and no others, read across origins. Spec: Fetch 3.3. */
export function sharing({ headers: { origin = "" } }: Visit): Readonly<Record<string, string>> {
  if (!URL.canParse(origin) || !isPracticeHost(new URL(origin).hostname)) return {};
  return {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Credentials": "true",
    Vary: "Origin",
  };
}
