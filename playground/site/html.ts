/** Markup whose every inserted text has been escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

type Insert = Html | string | number | readonly Html[];

/** A template in which texts are escaped and pieces of markup are not. */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  const markup = inserts.map((insert, index) => marked(insert) + parts[index + 1]!);
  return new Html(parts[0]! + markup.join(""));
}

export const NOTHING = new Html("");

function marked(insert: Insert): string {
  if (insert instanceof Html) return insert.markup;
  if (typeof insert === "object") return insert.map(({ markup }) => markup).join("");
  return String(insert).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
