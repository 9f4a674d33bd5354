import type { Cookie } from "../../core/cookie";
import { confirmedLesson } from "../../core/lessons/confirmation";
import { confirmationOf } from "../../core/lessons/confirmation-cookie";
import { isOfLesson, LESSON_COOKIES, type LessonCookie } from "../../core/lessons/lesson-cookies";
import type { LessonId } from "../../core/lessons/lesson-id";
import { SHOP_HOST } from "../../core/lessons/practice-site";
import { type RetrievalPolicy, retrievalRulesOf } from "../../core/retrieval/policy";
import type { RetrievalRequest } from "../../core/retrieval/request";
import { retrieve } from "../../core/retrieval/retrieve";
import { jarOf, type Subject } from "../open";
import type { Browser } from "../ports";
import { demoRequest, demoScript, type DemoVisit } from "./demo-requests";

/** What a request would bring, as predicted: no server was asked. */
export interface DemoAnswer {
  readonly visit: DemoVisit;
  readonly request: RetrievalRequest;
  /** In the order of the Cookie header. */
  readonly brought: readonly Cookie[];
  /** What a script of the page would read. */
  readonly script: readonly Cookie[];
}

/** Stands for the practice site's server and scripts, over the demo's jar. */
export interface DemoServer {
  /** Sets what the lesson begins with; what an earlier try left goes first. */
  start(id: LessonId): Promise<void>;
  /** Predicts a request, and confirms the lesson where the practice site would. */
  visit(id: LessonId, visit: DemoVisit): Promise<DemoAnswer>;
}

export function createDemoServer(browser: Browser, subject: Subject): DemoServer {
  const { cookies: jar, clock, userAgent } = browser;
  const { storeId } = subject;
  /** Nothing here is a third party, so its setting bears on no answer. */
  const policy: RetrievalPolicy = {
    rules: retrievalRulesOf(userAgent.id),
    thirdParty: "unknown",
  };

  async function broughtBy(request: RetrievalRequest): Promise<readonly Cookie[]> {
    const now = clock.now();
    const listed = await jar.list(jarOf(subject));
    const others = listed.filter((cookie) => confirmedLesson(cookie, now) === null);
    return retrieve(others, request, policy, () => ({ now })).included;
  }

  return {
    async start(id) {
      const listed = await jar.list(jarOf(subject));
      const left = listed.filter((cookie) => isOfLesson(cookie, id));
      await Promise.all(left.map((cookie) => jar.expire(cookie)));
      const begins = LESSON_COOKIES[id] ?? [];
      await Promise.all(begins.map((one) => jar.set(stored(one, storeId, clock.now()))));
    },
    async visit(id, visit) {
      const request = demoRequest(id, visit);
      const [brought, script] = await Promise.all([broughtBy(request), broughtBy(demoScript(id))]);
      const answer = { visit, request, brought, script };
      if (confirms(id, answer)) {
        await jar.set(confirmationOf(id, { domain: SHOP_HOST, storeId }, clock.now()));
      }
      return answer;
    },
  };
}

/** What the practice site's page would confirm. */
function confirms(id: LessonId, { visit, brought, script }: DemoAnswer): boolean {
  const [begun] = LESSON_COOKIES[id] ?? [];
  const named = (cookies: readonly Cookie[], name = "") =>
    cookies.find((cookie) => cookie.name === name);
  const came = named(brought, begun?.name);
  if (id === "read") return came !== undefined;
  if (id === "http-only") return came !== undefined && !named(script, came.name);
  if (id === "login") return came !== undefined && !["", begun?.value].includes(came.value);
  if (id !== "same-site" || visit !== "link-from-news") return false;
  return named(brought, "ss_lax") !== undefined && !named(brought, "ss_strict");
}

function stored(stated: LessonCookie, storeId: string, now: number): Cookie {
  const { name, value, path, secure, sameSite, maxAge } = stated;
  return {
    name,
    value,
    domain: SHOP_HOST,
    hostOnly: true,
    path: path ?? "/",
    secure: secure ?? false,
    httpOnly: false,
    sameSite: sameSite ?? "unspecified",
    expires: maxAge === undefined ? null : now + maxAge,
    partitionKey: null,
    storeId,
  };
}
