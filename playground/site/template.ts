import { readFileSync } from "node:fs";

/** What a template may name: texts, numbers, truths, lists and records of them. */
export type TemplateValue =
  | string
  | number
  | boolean
  | undefined
  | readonly TemplateValue[]
  | { readonly [name: string]: TemplateValue };

export type TemplateContext = { readonly [name: string]: TemplateValue };

type Render = (context: TemplateContext) => string;

const PAGES = new URL("../pages/", import.meta.url);

/**
 * A page of playground/pages with every inserted text escaped. Flask draws the same files with Jinja;
 * what is understood here is the part of Jinja that they use: `{{ a.b }}`, `if`, `elif`, `else`,
 * `for` and `include`. Throws for anything else.
 */
export function renderPage(file: string, context: TemplateContext): string {
  // Jinja, too, leaves out the last line's end.
  return parse(readFileSync(new URL(file, PAGES), "utf8").replace(/\n$/, ""))(context);
}

/** The template of a text, ready to be filled in. */
export function parse(source: string): Render {
  const pieces = source.split(/(\{\{.*?\}\}|\{%.*?%\})/s).toReversed();
  const [render, end] = sequence(pieces);
  if (end !== "") throw new Error(`a template does not close before {% ${end} %}`);
  return render;
}

/** Reads up to a tag that belongs to who called, and gives that tag: `else`, `endif`, … or "" at the end. */
function sequence(pieces: string[]): [Render, string] {
  const parts: Render[] = [];
  for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop()) {
    const text = piece;
    const inner = piece.slice(2, -2).trim();
    if (piece.startsWith("{{")) parts.push(output(inner));
    else if (!piece.startsWith("{%")) parts.push(() => text);
    else if (/^(el|end)/.test(inner)) return [joined(parts), inner];
    else parts.push(tag(inner, pieces));
  }
  return [joined(parts), ""];
}

function tag(inner: string, pieces: string[]): Render {
  const [word = "", ...rest] = inner.split(/\s+/);
  switch (word) {
    case "if":
      return branches(rest.join(" "), pieces);
    case "for":
      return loop(rest, pieces);
    case "include": {
      const file = value(rest.join(" "));
      return (context) => renderPage(String(file(context)), context);
    }
    default:
      throw new Error(`a template's {% ${inner} %} is not understood`);
  }
}

function branches(condition: string, pieces: string[]): Render {
  const holds = test(condition);
  const [then, end] = sequence(pieces);
  const otherwise = end.startsWith("elif ")
    ? branches(end.slice("elif ".length), pieces)
    : end === "else"
      ? sequence(pieces)[0]
      : () => "";
  return (context) => (holds(context) ? then(context) : otherwise(context));
}

function loop([name = "", , ...list]: readonly string[], pieces: string[]): Render {
  const items = value(list.join(" "));
  const [body, end] = sequence(pieces);
  const none = end === "else" ? sequence(pieces)[0] : () => "";
  return (context) => {
    const all = (items(context) ?? []) as readonly TemplateValue[];
    return all.length === 0
      ? none(context)
      : all.map((item) => body({ ...context, [name]: item })).join("");
  };
}

function test(condition: string): (context: TemplateContext) => boolean {
  const [left = "", right] = condition.split(/ == /);
  if (right !== undefined) {
    const [one, other] = [value(left), value(right)];
    return (context) => one(context) === other(context);
  }
  const isNegated = left.startsWith("not ");
  const tested = value(isNegated ? left.slice("not ".length) : left);
  return (context) => isTruthy(tested(context)) !== isNegated;
}

/** As Jinja counts it: an empty list is false. */
function isTruthy(tested: TemplateValue): boolean {
  return Array.isArray(tested) ? tested.length > 0 : Boolean(tested);
}

function value(expression: string): (context: TemplateContext) => TemplateValue {
  const literal = /^"([^"]*)"$/.exec(expression)?.[1];
  if (literal !== undefined) return () => literal;
  if (!/^[\w.]+$/.test(expression)) throw new Error(`a template's ${expression} is not understood`);
  const names = expression.split(".");
  return (context) =>
    names.reduce<TemplateValue>(
      (found, name) => (found as TemplateContext | undefined)?.[name],
      context,
    );
}

function output(expression: string): Render {
  const found = value(expression);
  return (context) => escaped(String(found(context) ?? ""));
}

/** As Jinja escapes, so that both servers send the same page. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ESCAPES[mark]!);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
};

function joined(parts: readonly Render[]): Render {
  return (context) => parts.map((part) => part(context)).join("");
}
