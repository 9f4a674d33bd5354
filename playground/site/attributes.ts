import { type CookieAttributes, setCookieLine } from "./cookie-lines";
import { readLessonFile } from "./lesson-files";
import type { TemplateContext } from "./template";
import { isFamilyName } from "./visit";

const DAY = 24 * 60 * 60;

/** By the last part of their address, which is the parameter's name in Flask. */
const EXAMPLES = readLessonFile("attributes.json") as Readonly<Record<string, TemplateContext>>;

/** What the first page lists: one cookie for each attribute. */
export function attributeExamples(): readonly TemplateContext[] {
  return Array.from(Object.entries(EXAMPLES), ([id, example]) => ({ id, ...example }));
}

export function attributeExample(id: string): TemplateContext | undefined {
  return Object.hasOwn(EXAMPLES, id) ? EXAMPLES[id] : undefined;
}

/** The line of an example for a request at this host, or nothing where the host cannot have it. */
export function attributeLine(id: string, host: string): string | undefined {
  if (id === "domain" && !isFamilyName(host)) return undefined;
  const [value, attributes] = cookieOf(id, host);
  return setCookieLine(`demo_${id}`, value, attributes);
}

function cookieOf(id: string, host: string): [value: string, attributes?: CookieAttributes] {
  switch (id) {
    case "value":
      return ["chocolate"];
    case "max_age":
      return ["going", { maxAge: 10 }];
    case "expires":
      return ["until_then", { expires: new Date(Date.now() + 30 * DAY * 1000) }];
    case "path":
      return ["only_below_cookies", { path: "/cookies" }];
    case "domain":
      return ["whole_family", { domain: host }];
    case "secure":
      return ["over_https", { secure: true }];
    case "httponly":
      return ["not_for_scripts", { httpOnly: true }];
    case "samesite_strict":
      return ["own_site_only", { sameSite: "Strict" }];
    case "samesite_lax":
      return ["links_too", { sameSite: "Lax" }];
    case "samesite_none":
      return ["everywhere", { sameSite: "None", secure: true }];
    default:
      return [""];
  }
}
