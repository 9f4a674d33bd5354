import { attributeExample, attributeExamples, attributeLine } from "./attributes";
import { deletingLine, setCookieLine } from "./cookie-lines";
import { exampleLines } from "./examples";
import { addressOf, HOSTS } from "./sites";
import { type Answer, cookieValue, type Visit } from "./visit";

/** Creating, reading and deleting, one address each. */

export function home({ ports }: Visit): Answer {
  const lessons_address = addressOf(ports, "http", HOSTS.shop, "/lessons/");
  const context = { lessons_address, examples: attributeExamples() };
  return { title: "First page", page: "home.html", context };
}

export function examples(): Answer {
  return { location: "/", setCookie: exampleLines() };
}

export function set({ url, rest, ports }: Visit): Answer {
  const example = attributeExample(rest);
  if (example === undefined)
    return notHere(`There is no example called ${rest}. The first page lists them all.`);
  const line = attributeLine(rest, url.hostname);
  const alike = `/script?line=${encodeURIComponent(line ?? "")}`;
  return {
    title: String(example["title"]),
    page: "set.html",
    setCookie: line === undefined ? [] : [line],
    context: {
      example,
      no_domain: line === undefined ? addressOf(ports, "http", HOSTS.shop, "/set/domain") : "",
      next_address: rest === "path" ? "/cookies/" : "/",
      script_address: line === undefined ? "" : alike,
    },
  };
}

export function remove({ url, rest: name }: Visit): Answer {
  const path = url.searchParams.get("path") ?? "/";
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
    return refused(
      "This name holds a character that is no good in a Set-Cookie line. Letters, digits, _ and - are safe.",
    );
  }
  if (!/^\/[\w./-]*$/.test(path)) {
    return refused("A path starts with / and here holds letters, digits, dots, _ and - only.");
  }
  const domain = url.searchParams.get("domain") === "host" ? { domain: url.hostname } : {};
  return {
    title: `Delete ${name}`,
    page: "delete.html",
    setCookie: [deletingLine(name, { path, ...domain })],
    context: { name, path },
  };
}

export function belowCookies(visit: Visit): Answer {
  const context = {
    path: visit.url.pathname,
    has_demo: cookieValue(visit, "demo_path") !== undefined,
    has_cart: cookieValue(visit, "cart") !== undefined,
  };
  return { title: "/cookies/", page: "cookies.html", context };
}

export function script({ url }: Visit): Answer {
  const line =
    url.searchParams.get("line") ?? setCookieLine("demo_script", "by_script", { sameSite: "Lax" });
  return { title: "document.cookie", page: "script.html", context: { line } };
}

export function refused(says: string): Answer {
  return { ...notHere(says), status: 400 };
}

export function notHere(says: string): Answer {
  return { status: 404, title: "Not here", page: "sorry.html", context: { says } };
}
