import type { ComponentChildren } from "preact";

/** A text of the interface in which `backticks` mark what is spelled as code. */
export function MarkedText({ children }: { children: string }) {
  const drawn: ComponentChildren[] = [];
  for (const [at, piece] of children.split("`").entries()) {
    drawn.push(at % 2 === 0 ? piece : <code>{piece}</code>);
  }
  return <>{drawn}</>;
}
