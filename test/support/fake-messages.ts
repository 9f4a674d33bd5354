interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** As `i18n.getMessage`: `$NAME$` by way of its placeholder's `$1` to `$9`, or `$1` itself; an unknown key is empty. */
export function substitute(messages: object) {
  const byKey = messages as Readonly<Record<string, Message>>;
  return (key: string, substitutions: readonly string[]): string => {
    const found = byKey[key];
    if (found === undefined) return "";
    const fill = (content: string) =>
      content.replaceAll(
        /\$([1-9])/g,
        (_, digit: string) => substitutions[Number(digit) - 1] ?? "",
      );
    const parts = /\$(\w+)\$|\$\$|\$[1-9]/g;
    return found.message.replaceAll(parts, (whole, name: string | undefined) => {
      if (whole === "$$") return "$";
      return fill(
        name === undefined ? whole : (found.placeholders?.[name.toLowerCase()]?.content ?? whole),
      );
    });
  };
}
