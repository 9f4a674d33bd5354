import {
  DATES,
  DOMAINS,
  FITS,
  LAST_WINS,
  LONG,
  MAX_AGES,
  OCTETS,
  SIZES,
} from "./stored-fact-values";

const octet = (code: number) => String.fromCharCode(code);
const CONTROLS = [...Array.from({ length: 31 }, (_, index) => index + 1), 0x7f]
  .filter((code) => code !== 9 && code !== 10 && code !== 13)
  .map(octet);

const CHARACTERS: readonly string[] = [
  ...CONTROLS.flatMap((control) => [`#=a${control}b`, `#=v; Foo=${control}`]),
  `#${octet(1)}=v`,
  `#=v; Fo${octet(2)}o`,
  `#=v; Path=/${octet(3)}`,
];

const TABS: readonly string[] = [
  "#=a\tb",
  "#\tx=v",
  "\t#\t=\tv\t;\tPath\t=\t/\t",
  "#=v; Path=/a\tb",
  "#=v; Path=/a\tb; Path=/a",
  "#=v; Max-Age=50\t00",
  "#=v; Expires=Wed, 09 Jun\t2027 10:18:14 GMT",
  "#=v; Domain=shop\t.test",
  "#=v; SameSite=La\tx",
  "#=v; Foo=a\tb",
  "#=v; Fo\to",
];

const LINE_ENDS: readonly string[] = [
  "#=b\r\n c; Path=/x",
  "#=b \r\n \t c",
  "#=b\n ; Path=/x",
  "#=b\r ; Path=/x",
  "#=b\rc; Path=/x",
  "#=b\r\r\n c",
  "#=b\r",
  "#=b; Foo\r=x",
  "#=b\r\n\t",
];

/** For a page over http, each list a response. `#` stands for a name that no other line has. */
export const PLAIN: readonly (readonly string[])[] = [
  CHARACTERS,
  [...TABS, ...LINE_ENDS],
  SIZES,
  [...LAST_WINS, ...MAX_AGES],
  DATES,
  [...DOMAINS, ...OCTETS],
  [
    "#=v; Secure",
    "#=v; SameSite=None",
    "#=v; Partitioned",
    "__Secure-#=v; Secure",
    "__Host-#=v; Path=/",
    "#=v; Priority=High; Foo; =x",
  ],
];

const PREFIXED: readonly string[] = ["__Secure-", "__Host-", "__Http-", "__Host-Http-"].flatMap(
  (prefix) =>
    [prefix, prefix.toLowerCase(), prefix.toUpperCase()].flatMap((written) => [
      `${written}#=v; Secure; HttpOnly; Path=/`,
      `${written}#a=v; HttpOnly; Path=/`,
      `${written}#b=v; Secure; Path=/`,
      `${written}#c=v; Secure; HttpOnly; Path=/x`,
      `${written}#d=v; Secure; HttpOnly`,
      `${written}#e=v; Secure; HttpOnly; Path=/; Domain=shop.test`,
      `${written}#g=v; Secure; HttpOnly; Path=/; Domain=`,
      `${written}#h; Secure; HttpOnly; Path=/`,
    ]),
);

/** For a page over https. */
export const SECURE: readonly (readonly string[])[] = [
  PREFIXED,
  [
    "#=v; Secure=false",
    `#=v; Secure=${LONG}`,
    `#=v; Secure=${FITS}`,
    "#=v; SameSite=None; Secure",
    "#=v; SameSite=None",
    "#=v; Partitioned; Secure",
    `#=v; Partitioned=${LONG}; Secure`,
    "#=v; Partitioned",
    "__Host-#=v; Partitioned; Secure; Path=/",
  ],
];

/** For `document.cookie`. */
export const SCRIPTED: readonly (readonly string[])[] = [
  [...TABS, ...LINE_ENDS, ...CONTROLS.slice(0, 4).map((control) => `#=a${control}b`)],
  [...LAST_WINS, ...MAX_AGES],
  ["#=v; HttpOnly", "__Http-#=v; Secure; HttpOnly", "__Host-#=v; Secure; Path=/", "#=a\0b"],
];

/** Nameless, so that they cannot be told apart, or ending the response: each on its own. */
export const ALONE: readonly string[] = [
  "n",
  "=v",
  "==v",
  "=n=v",
  "=",
  "",
  " ",
  ";",
  "; Path=/",
  "=__Host-n",
  "=__Secure-n=v",
  "__Host-n",
  "__Host-n; Secure; Path=/",
  "n=\0v",
  "n=v\n",
  "n=v\r\n\r\n c",
];

/** For a third party. */
export const SAME_SITES: readonly string[] = ["Strict", "Lax", "None", "Relaxed"].flatMap(
  (sameSite) => [
    `#a=v; SameSite=${sameSite}`,
    `#b=v; SameSite=${sameSite}; Secure`,
    `#c=v; SameSite=${sameSite}; Secure; Partitioned`,
  ],
);
