import { belowCookies, examples, home, notHere, remove, script, set } from "./basics";
import { check, checkResult } from "./check";
import { crossSite, received, receivedPicture } from "./cross-site";
import { echo } from "./echo";
import { lessonRoutes } from "./lessons/pages";
import {
  heavy,
  heavyDelete,
  heavyPicture,
  heavySet,
  many,
  manyDelete,
  manySet,
  size,
  sizeSet,
} from "./limits";
import { enter, leave, login, sessionLogin } from "./login";
import { HOSTS } from "./sites";
import type { Answer, Route, Visit } from "./visit";

/** The site as one function. An address that ends in * takes what follows as the visit's `rest`. */
export function routes(): (visit: Visit) => Answer {
  const session = sessionLogin();
  const lessons = lessonRoutes();
  const isNews = ({ url }: Visit) => url.hostname === HOSTS.news;
  const table: readonly (readonly [method: string, address: string, route: Route])[] = [
    ["GET", "/", (visit) => (isNews(visit) ? crossSite : home)(visit)],
    ["GET", "/lessons/", lessons.index],
    ["GET", "/lessons", () => ({ location: "/lessons/" })],
    ["GET", "/lessons/*", lessons.show],
    ["POST", "/lessons/*", lessons.act],
    ["GET", "/cross-site", crossSite],
    ["GET", "/received", received],
    ["POST", "/received", received],
    ["GET", "/received.svg", receivedPicture],
    ["GET", "/examples", examples],
    ["GET", "/set/*", set],
    ["GET", "/delete/*", remove],
    ["GET", "/echo", echo],
    ["GET", "/cookies/echo", echo],
    ["GET", "/heavy/echo", echo],
    ["GET", "/cookies/*", belowCookies],
    ["GET", "/script", script],
    ["GET", "/check", check],
    ["GET", "/check/result", checkResult],
    ["GET", "/login", login],
    ["POST", "/login", enter],
    ["GET", "/logout", leave],
    ["GET", "/session", session.show],
    ["POST", "/session", session.enter],
    ["GET", "/session/logout", session.leave],
    ["GET", "/size", size],
    ["GET", "/size/*", sizeSet],
    ["GET", "/heavy/", heavy],
    ["GET", "/heavy/set", heavySet],
    ["GET", "/heavy/delete", heavyDelete],
    ["GET", "/heavy/picture-*", heavyPicture],
    ["GET", "/many", many],
    ["GET", "/many/set", manySet],
    ["GET", "/many/delete", manyDelete],
  ];
  return (visit) => {
    const { pathname } = visit.url;
    for (const [wanted, address, route] of table) {
      const stem = address.endsWith("*") ? address.slice(0, -1) : undefined;
      const fits = stem === undefined ? pathname === address : pathname.startsWith(stem);
      if (visit.method === wanted && fits)
        return route({ ...visit, rest: decoded(pathname.slice(stem?.length)) });
    }
    return notHere("Nothing is taught at this address. The first page lists what is.");
  };
}

/** Percent-encoding undone where it can be. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
