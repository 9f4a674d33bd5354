import type { SitePage } from "../site/page";
import { type LessonId, lessonIdOf } from "./lesson-id";

/** The practice site's hosts: the site of the lessons, a host below it, and the other site. */
export const SHOP_HOST = "shop.localhost";
export const NEWS_HOST = "news.localhost";
const HOSTS: ReadonlySet<string> = new Set([SHOP_HOST, `app.${SHOP_HOST}`, NEWS_HOST]);

export function isPracticeHost(host: string): boolean {
  return HOSTS.has(host);
}

/** The lesson whose own page this is, or null. */
export function lessonOfPage({ host, path }: Pick<SitePage, "host" | "path">): LessonId | null {
  return isPracticeHost(host) ? lessonIdOf(/^\/lessons\/([a-z-]+)$/.exec(path)?.[1] ?? "") : null;
}
