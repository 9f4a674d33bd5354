import type { SitePage } from "../site/page";
import type { LessonId } from "./lesson-id";
import { isPracticeHost, SHOP_HOST } from "./practice-site";

/** The lesson's page on the practice site that this page belongs to; null where it is another site. */
export function lessonAddress(
  { scheme, host, port }: Pick<SitePage, "scheme" | "host" | "port">,
  id: LessonId,
): string | null {
  if (!isPracticeHost(host)) return null;
  return `${scheme}://${SHOP_HOST}${port === "" ? "" : `:${port}`}/lessons/${id}`;
}
