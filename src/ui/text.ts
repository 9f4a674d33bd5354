import type { Messages } from "../app/ports";
import type english from "../../public/_locales/en/messages.json";

/** Every key of the interface's text; a key that is not in English does not compile. */
export type MessageKey = keyof typeof english;

type PluralBase<K> = K extends `${infer Base}_other` ? Base : never;
/** Keys that come in plural forms (`cookieCount_one`, `cookieCount_other`, ...), without the form. */
export type PluralKey = PluralBase<MessageKey>;

/** The interface's words, in the language that the browser chose, and numbers and dates to go with them. */
export interface Text {
  (key: MessageKey, ...substitutions: readonly (string | number)[]): string;
  /** The form that the language wants for this count, which is the first substitution. */
  plural(key: PluralKey, count: number, ...substitutions: readonly (string | number)[]): string;
  /** BCP 47 tag of the words, for dates, numbers and plural forms that agree with them. */
  readonly locale: string;
  number(value: number): string;
  /** A moment in the user's own time; seconds since the epoch. */
  date(seconds: number): string;
}

export function createText(messages: Messages): Text {
  const locale = messages.message("locale", []) || "en";
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  let dates: Intl.DateTimeFormat | undefined;
  const spell = (value: string | number) =>
    typeof value === "number" ? numbers.format(value) : value;
  /** Those without substitutions: a list asks for the same few again and again. */
  const plain = new Map<string, string>();
  const text = (key: string, substitutions: readonly (string | number)[]): string => {
    if (substitutions.length > 0) return messages.message(key, substitutions.map(spell));
    const words = plain.get(key) ?? messages.message(key, []);
    plain.set(key, words);
    return words;
  };
  return Object.assign(
    (key: MessageKey, ...rest: readonly (string | number)[]) => text(key, rest),
    {
      locale,
      number: (value: number) => numbers.format(value),
      date(seconds: number) {
        dates ??= new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" });
        return dates.format(seconds * 1000);
      },
      plural(key: PluralKey, count: number, ...rest: readonly (string | number)[]) {
        const form = text(`${key}_${plurals.select(count)}`, [count, ...rest]);
        return form === "" ? text(`${key}_other`, [count, ...rest]) : form;
      },
    },
  );
}
