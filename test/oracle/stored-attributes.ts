import { encodeUtf8, type OctetString } from "../../src/core/octet-string";
import type { Random } from "../support/random";
import { someDate } from "./stored-dates";
import type { LineGround } from "./stored-ground";

/** Attributes as name and value; undefined where there is no `=`. */
export type Attribute = readonly [name: string, value: OctetString | undefined];

export function someAttributes(ground: LineGround): readonly Attribute[] {
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
