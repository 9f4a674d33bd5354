import type { LessonId } from "../../core/lessons/lesson-id";
import { NEWS_HOST, SHOP_HOST } from "../../core/lessons/practice-site";
import { requestOfKind, type RequestKind } from "../../core/retrieval/request-kinds";
import type { Endpoint, RetrievalRequest } from "../../core/retrieval/request";

/** What the lesson's page would have been asked for, and how. */
export type DemoVisit = "reload" | "cookies-page" | "host-below" | "link-from-news" | "heavy-page";

/** Other requests than a reload that a lesson is about. */
const MORE_VISITS: Partial<Record<LessonId, DemoVisit>> = {
  path: "cookies-page",
  domain: "host-below",
  "same-site": "link-from-news",
  limits: "heavy-page",
};

export function visitsOf(id: LessonId): readonly DemoVisit[] {
  const more = MORE_VISITS[id];
  return more === undefined ? ["reload"] : ["reload", more];
}

export function demoRequest(id: LessonId, visit: DemoVisit): RetrievalRequest {
  const page = shop(`/lessons/${id}`);
  switch (visit) {
    case "reload":
      return request("address-bar", page);
    case "cookies-page":
      return request("address-bar", shop("/cookies/"));
    case "heavy-page":
      return request("address-bar", shop("/heavy/"));
    case "host-below":
      return request("address-bar", { ...shop("/received"), host: `app.${SHOP_HOST}` });
    case "link-from-news":
      return request("link", page);
  }
}

/** A script of the lesson's page reads `document.cookie`. */
export function demoScript(id: LessonId): RetrievalRequest {
  return request("script", shop(`/lessons/${id}`));
}

function request(kind: RequestKind, to: Endpoint): RetrievalRequest {
  const from: Endpoint = { ...to, host: NEWS_HOST, site: NEWS_HOST, path: "/" };
  return requestOfKind({ kind, to, from, via: null, credentials: "include", method: "GET" });
}

function shop(path: string): Endpoint {
  return { scheme: "http", host: SHOP_HOST, port: "", path, site: SHOP_HOST };
}
