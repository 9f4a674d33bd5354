import { addressOf, HOSTS } from "../sites";
import type { TemplateContext } from "../template";
import type { Visit } from "../visit";
import { type Lesson, LESSONS, schemeOf, textParts } from "./lesson";
import { confirmationLine, resetLines, startLines } from "./lines";
import type { Outcome } from "./outcome";

/** What pages/lesson.html and pages/lessons.html name. */

export function lessonContext(lesson: Lesson, outcome: Outcome, visit: Visit): TemplateContext {
  const start = startLines(lesson).map(shortened);
  const place = LESSONS.indexOf(lesson);
  const after = visit.url.searchParams.get("after");
  return {
    ...elsewhere(visit),
    confirmed: outcome.isReached,
    before: after === "start" ? start : after === "reset" ? resetLines(lesson, visit) : [],
    outcome: {
      key: outcome.key,
      says: [parts(lesson.says[outcome.key] ?? "", outcome.value)],
    },
    lesson: {
      ...summary(lesson),
      number: place + 1,
      count: LESSONS.length,
      previous: LESSONS[place - 1]?.id ?? "",
      next: LESSONS[place + 1]?.id ?? "",
      steps: lesson.steps.map((step) => parts(step)),
      watches: lesson.watches ?? "",
      signs_in: lesson.signsIn ?? false,
      script_confirms: lesson.scriptConfirms ?? false,
      judged_by_jar: !lesson.confirms && !lesson.scriptConfirms,
      confirmation: confirmationLine(lesson),
      start_lines: start,
      differs: (lesson.differs ?? []).map((text) => parts(text)),
      links: (lesson.links ?? []).map((link) => ({
        text: link.text,
        href: addressOf(
          visit.ports,
          schemeOf(link, visit.scheme),
          HOSTS[link.at === "shop-https" ? "shop" : link.at],
          link.path,
        ),
      })),
    },
  };
}

const NO_HTTPS =
  "There is no https here: no certificate could be made, for openssl was not found. Install openssl and start again. All lessons work without.";

export function indexContext(visit: Visit): TemplateContext {
  const { ports, scheme } = visit;
  const site = (chosen: typeof scheme, host: string, says: string) => ({
    href: addressOf(ports, chosen, host),
    says,
  });
  const https = [
    site("https", HOSTS.shop, "The same host over https, with a certificate made just now"),
    site("https", HOSTS.news, "The other site over https"),
  ];
  return {
    ...elsewhere(visit),
    lessons: LESSONS.map(summary),
    sites: [
      site("http", HOSTS.shop, "The site of the lessons"),
      site("http", HOSTS.app, "A host below it: the same site"),
      site("http", HOSTS.news, "Another site"),
      ...(ports.https === undefined ? [] : https),
    ],
    no_https: ports.https === undefined ? NO_HTTPS : "",
  };
}

function summary(lesson: Lesson): TemplateContext {
  const { id, title, attribute, teaches } = lesson;
  return { id, title, attribute, teaches: [parts(teaches)] };
}

/** The same page on the lessons' own host, where this is another. */
function elsewhere({ url, scheme, ports }: Visit): TemplateContext {
  const isThere = url.hostname === HOSTS.shop;
  return {
    shop_host: HOSTS.shop,
    elsewhere: isThere ? "" : addressOf(ports, scheme, HOSTS.shop, url.pathname),
  };
}

/** A text as pages/text.html takes it. */
export function parts(text: string, value = ""): readonly TemplateContext[] {
  return textParts(text, value).map(({ kind, text }) => ({ kind, text }));
}

function shortened(line: string): string {
  return line.length > 100 ? line.replace(/x{9,}/, "xxxx…") : line;
}
