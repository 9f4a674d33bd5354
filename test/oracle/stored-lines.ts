import { encodeUtf8, type OctetString } from "../../src/core/octet-string";
import type { Random } from "../support/random";
import { someDate } from "./stored-dates";

/** What a line is made for. */
export interface LineGround {
  readonly random: Random;
  /** No other line of the run has it. */
  readonly number: number;
  /** The host that sets it, and the others around. */
  readonly host: string;
  readonly neighbours: readonly string[];
  /** Seconds since the epoch. */
  readonly now: number;
}

/** A line, ordinary or hostile, in octets. */
export function someLine(ground: LineGround): OctetString {
  const { random } = ground;
  const pair = somePair(ground);
  // A partition holds but a few cookies as long as that; which ones go is another question.
  const attributes = someAttributes(ground).filter(
    ([name]) => name !== "Partitioned" || pair.length < 1000,
  );
  const parts = [pair, ...attributes.map((part) => spelled(part, random))];
  return parts.join(random.pick(["; ", "; ", "; ", ";", " ; ", ";\t", ";;"])) + someEnd(random);
}

function someEnd(random: Random): OctetString {
  if (!random.chance(0.08)) return "";
  return random.pick([";", " ", "\t", "; ", "\r\n ; Path=/folded", "\r\n\tx", "\r", "\rq=r", "\n ; HttpOnly"]);
}

function somePair({ random, number }: LineGround): OctetString {
  const name = someName(random, number);
  const value = someValue(random, number);
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

const PREFIXES = ["__Secure-", "__Host-", "__Http-", "__Host-Http-", "__secure-", "__HOST-", "__host-http-"];

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

/** Attributes as name and value; undefined where there is no `=`. */
type Attribute = readonly [name: string, value: OctetString | undefined];

function someAttributes(ground: LineGround): readonly Attribute[] {
  const { random } = ground;
  const chosen: Attribute[] = [];
  const maybe = (probability: number, make: () => Attribute) => {
    while (random.chance(probability)) {
      chosen.push(make());
      if (!random.chance(0.15)) return;
    }
  };
  maybe(0.45, () => ["Path", somePath(ground)]);
  maybe(0.3, () => ["Domain", someDomain(ground)]);
  maybe(0.3, () => ["Max-Age", random.pick(MAX_AGES)]);
  maybe(0.35, () => ["Expires", someDate(random, ground.now)]);
  maybe(0.4, () => ["Secure", someFlagValue(random)]);
  maybe(0.25, () => ["HttpOnly", someFlagValue(random)]);
  maybe(0.4, () => ["SameSite", random.pick(SAME_SITES)]);
  maybe(0.15, () => ["Partitioned", someFlagValue(random)]);
  maybe(0.1, () => random.pick(UNKNOWN));
  return random.sample(chosen, chosen.length);
}

function somePath({ random, number }: LineGround): OctetString | undefined {
  if (random.chance(0.6)) return random.pick(["/", "/", "/a", "/a/", "/a/b"]);
  return random.pick<OctetString | undefined>([
    undefined,
    "",
    "a",
    '"/"',
    "/%2e",
    "/a;b",
    "/a b",
    encodeUtf8("/é"),
    // The number keeps it from looking like another path, where the octet is not shown.
    `/\xFF${number}`,
    "/a\tb",
    "\t/a",
    `/${"p".repeat(1023)}`,
    `/${"p".repeat(1024)}`,
  ]);
}

function someDomain({ random, host, neighbours }: LineGround): OctetString | undefined {
  const near = random.pick([host, ...neighbours]);
  if (random.chance(0.6)) return near;
  return random.pick<OctetString | undefined>([
    undefined,
    "",
    ".",
    `.${near}`,
    `..${near}`,
    `${near}.`,
    near.toUpperCase(),
    `other.${near}`,
    near.replace(/^[^.]+\./, ""),
    "other.test",
    "test",
    "co.uk",
    near.replace(/^./, (first) => `%${first.charCodeAt(0).toString(16)}`),
    `${near}:80`,
    encodeUtf8("bücher.test"),
    encodeUtf8(near.replaceAll(".", "。")),
    `${near}\xFF`,
    `${"d".repeat(1025)}.${near}`,
  ]);
}

const MAX_AGES: readonly OctetString[] = [
  "5000",
  "86400",
  "34560000",
  "34560001",
  "99999999999",
  "9223372036854775807",
  "9223372036854775808",
  "99999999999999999999x",
  "-99999999999999999999",
  "0",
  "-1",
  "-0",
  "+5000",
  "+0",
  "-x",
  "-",
  "--5",
  "-1s",
  "5000s",
  "5000.5",
  "0x1388",
  "",
  "x",
  '"5000"',
  " 5000 ",
  "50 00",
  `${"0".repeat(1020)}5000`,
  `${"0".repeat(1021)}5000`,
];

const SAME_SITES: readonly (OctetString | undefined)[] = [
  "Strict",
  "Lax",
  "None",
  "None",
  "strict",
  "LAX",
  "nOnE",
  "Relaxed",
  '"Lax"',
  "",
  undefined,
  "x".repeat(1025),
];

const UNKNOWN: readonly Attribute[] = [
  ["Priority", "High"],
  ["Version", "1"],
  ["Comment", "a=b"],
  ["", "x"],
  ["Foo", "x\x01"],
  ["Fo\x02o", "x"],
  ["Foo", "a\tb"],
  ["F\too", undefined],
  ["Foo", "f".repeat(1025)],
  ["$Path", "/a"],
];

function someFlagValue(random: Random): OctetString | undefined {
  if (random.chance(0.85)) return undefined;
  return random.pick(["", "false", "0", "f".repeat(1024), "f".repeat(1025)]);
}

function spelled([name, value]: Attribute, random: Random): OctetString {
  const cased = random.pick([name, name, name, name.toLowerCase(), name.toUpperCase()]);
  const written = value === undefined ? cased : `${cased}=${value}`;
  if (!random.chance(0.08)) return written;
  return random.pick([` ${written} `, `\t${written}`, written.replace("=", " = ")]);
}
