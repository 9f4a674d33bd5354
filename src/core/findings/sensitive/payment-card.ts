/** Fifteen or sixteen digits on their own, plain or in the groups printed on cards; a longer number is no card. */
const NUMBER =
  /(?<![\w.+-])(?:\d{4}([ +-]?)\d{4}\1\d{4}\1\d{4}|\d{4}([ +-]?)\d{6}\2\d{5})(?![\w+-]|\.\d)/g;

/** Issuer prefixes. Source: ISO/IEC 7812 ranges as the brands publish them. */
const BRANDS: readonly { readonly prefix: RegExp; readonly length: number }[] = [
  { prefix: /^4/, length: 16 },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, length: 16 },
  { prefix: /^3[47]/, length: 15 },
  { prefix: /^(?:6011|64[4-9]|65)/, length: 16 },
  { prefix: /^35(?:2[89]|[3-8])/, length: 16 },
  { prefix: /^62/, length: 16 },
];

/** The digits of the first payment card number in a decoded text: brand, length and checksum must all fit. */
export function findPaymentCard(text: string): string | undefined {
  for (const match of text.matchAll(NUMBER)) {
    const digits = match[0].replaceAll(/\D/g, "");
    const isBrand = BRANDS.some(
      ({ prefix, length }) => digits.length === length && prefix.test(digits),
    );
    if (isBrand && passesLuhn(digits)) return digits;
  }
  return undefined;
}

/** The check digit of ISO/IEC 7812-1. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight += 1) {
    const digit = Number(digits.at(-1 - fromRight));
    const weighted = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
