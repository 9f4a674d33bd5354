import { encodeUtf8, type OctetString } from "../../src/core/octet-string";
import type { Random } from "../support/random";
import { type Attribute, someAttributes } from "./stored-attributes";
import type { LineGround } from "./stored-ground";

const LONG = 1000;

/** A line, ordinary or hostile, in octets. What is Partitioned is never long: see `mayBeLong`. */
export function someLine(ground: LineGround): OctetString {
  const { random } = ground;
  const pair = somePair(ground);
  const attributes = someAttributes(ground).filter(
    ([name]) => name !== "Partitioned" || pair.length < LONG,
  );
  const parts = [pair, ...attributes.map((part) => spelled(part, random))];
  return parts.join(random.pick(["; ", "; ", "; ", ";", " ; ", ";\t", ";;"])) + someEnd(random);
}

function someEnd(random: Random): OctetString {
  if (!random.chance(0.08)) return "";
  return random.pick([
    ";",
    " ",
    "\t",
    "; ",
    "\r\n ; Path=/folded",
    "\r\n\tx",
    "\r",
    "\rq=r",
    "\n ; HttpOnly",
  ]);
}

function somePair({ random, number, mayBeLong }: LineGround): OctetString {
  const name = someName(random, number);
  const drawn = someValue(random, number);
  const value = mayBeLong || drawn.length < LONG ? drawn : `v${number}`;
  if (random.chance(0.9)) return `${name}=${value}`;
  return random.pick<OctetString>([
    name,
    `=v${number}`,
    `==v${number}`,
    `=n${number}=v`,
    `${name} = ${value}`,
    `\t${name}\t=\t${value}\t`,
    ` ${name}=${value} `,
    "",
    "=",
    " = ",
    `=${random.pick(PREFIXES)}v${number}`,
    `${random.pick(PREFIXES)}n${number}`,
  ]);
}

const PREFIXES = [
  "__Secure-",
  "__Host-",
  "__Http-",
  "__Host-Http-",
  "__secure-",
  "__HOST-",
  "__host-http-",
];

function someName(random: Random, number: number): OctetString {
  const own = `n${number}`;
  // A few names are set again and again, so that lines come upon cookies that are there.
  if (random.chance(0.25)) return random.pick(["s0", "s1", "s2"]);
  if (random.chance(0.65)) return own;
  return random.pick<OctetString>([
    random.pick(PREFIXES) + own,
    random.pick(PREFIXES) + own,
    random.pick(PREFIXES) + own,
    encodeUtf8(`é日${own}`),
    `a b${own}`,
    `"${own}"`,
    `a\t${own}`,
    `\x01${own}`,
    `\x7F${own}`,
    `__proto__${own}`,
    `\xFF${own}`,
  ]);
}

function someValue(random: Random, number: number): OctetString {
  if (random.chance(0.75)) return `v${number}`;
  return random.pick<() => OctetString>([
    () => "",
    () => `"v${number}"`,
    () => "a=b==c",
    () => "a, b",
    () => `a\tb`,
    () => encodeUtf8("é日😀"),
    () => "x\xFFy",
    () => "\xC3",
    () => "a\x01b",
    () => "a\x7Fb",
    () => "v".repeat(4096 - `n${number}`.length),
    () => "v".repeat(4097 - `n${number}`.length),
    () => encodeUtf8("é".repeat(2045)),
    () => "%20%3B",
    () => "\\",
  ])();
}

function spelled([name, value]: Attribute, random: Random): OctetString {
  const cased = random.pick([name, name, name, name.toLowerCase(), name.toUpperCase()]);
  const written = value === undefined ? cased : `${cased}=${value}`;
  if (!random.chance(0.08)) return written;
  return random.pick([` ${written} `, `\t${written}`, written.replace("=", " = ")]);
}
