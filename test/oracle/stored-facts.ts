import { encodeUtf8 } from "../../src/core/octet-string";
import type { Exchange, Way } from "./stored-exchange";
import type { Episode } from "./stored-plan";
import { ELSEWHERE, type Place } from "./stored-place";

const LONG = "a".repeat(1025);
const FITS = "a".repeat(1024);
const LATER = "Wed, 09 Jun 2027 10:18:14 GMT";
const SHOP: Place = { scheme: "http", host: "www.shop.test", path: "/x/page" };
const SECURE_SHOP: Place = { ...SHOP, scheme: "https" };

/** What is known of browsers, each case at least once, whatever the seed. */
export function factEpisodes(): readonly Episode[] {
  return [
    ...foreignEpisodes(),
    ...PLAIN.map((lines) => [exchange(SHOP, named(lines))]),
    ...SECURE.map((lines) => [exchange(SECURE_SHOP, named(lines))]),
    ...SCRIPTED.map((lines) => [exchange(SECURE_SHOP, named(lines), "script")]),
    // Nameless cookies cannot be told apart, and a NUL takes a response with it: each on its own.
    ...ALONE.map((line) => [exchange(SECURE_SHOP, [line])]),
    ...ALONE.map((line) => [exchange(SECURE_SHOP, [line], "script")]),
    ...ELSEWHERES,
    ...OVERWRITES,
  ];
}

/** The cases in which it matters what the browser does with third parties. */
export function foreignEpisodes(): readonly Episode[] {
  return (["image", "frame", "nested-frame", "frame-script"] as const).flatMap((way) =>
    ["http", "https"].map((scheme) => [
      exchange({ ...SHOP, scheme: scheme as Place["scheme"] }, named(SAME_SITES), way, {
        from: { scheme: scheme as Place["scheme"], host: ELSEWHERE, path: "/" },
      }),
    ]),
  );
}

/** `#` stands for a name that no other line has. */
function named(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => line.replace("#", `f${index}`));
}

function exchange(
  to: Place,
  lines: readonly string[],
  way: Way = "address-bar",
  more: Partial<Exchange> = {},
): Exchange {
  return { way, to, from: to, lines, serverTime: null, ...more };
}

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

const SIZES: readonly string[] = [
  `#=${"v".repeat(4093)}`,
  `#=${"v".repeat(4094)}`,
  `#=${"v".repeat(4095)}`,
  `#=${"v".repeat(4096)}`,
  `#=${encodeUtf8("é".repeat(2046))}`,
  `#=${encodeUtf8("é".repeat(2048))}`,
  `#=${"\xFF".repeat(4000)}`,
  `#=v; Path=/a; Path=/${LONG}`,
  `#=v; Path=/${FITS.slice(1)}`,
  `#=v; Domain=shop.test; Domain=${LONG}`,
  `#=v; Domain=${"d".repeat(1011)}.www.shop.test`,
  `#=v; Max-Age=5000; Max-Age=${"0".repeat(1021)}9000`,
  `#=v; Max-Age=5000; Max-Age=${"0".repeat(1020)}9000`,
  `#=v; Expires=${LATER}; Expires=${LATER}${" ".repeat(10)}x${LONG}`,
  `#=v; HttpOnly=${LONG}`,
  `#=v; HttpOnly=${FITS}`,
  `#=v; SameSite=Lax; SameSite=${LONG}`,
  `#=v; Foo=${LONG}`,
];

const LAST_WINS: readonly string[] = [
  "#=v; Max-Age=5000; Max-Age=x",
  "#=v; Max-Age=5000; Max-Age=",
  "#=v; Max-Age=x; Max-Age=5000",
  `#=v; Expires=${LATER}; Expires=never`,
  `#=v; Max-Age=x; Expires=${LATER}`,
  `#=v; Max-Age=5000; Expires=${LATER}`,
  `#=v; Expires=${LATER}; Max-Age=5000`,
  "#=v; Path=/a; Path=",
  "#=v; Path=/a; Path",
  "#=v; Path=/a; Path=b",
  "#=v; Domain=shop.test; Domain=",
  "#=v; Domain=shop.test; Domain",
  "#=v; SameSite=Strict; SameSite=Relaxed",
  "#=v; SameSite=Strict; SameSite",
  "#=v; HttpOnly=false",
  '#="a b"; Path="/a"',
];

const MAX_AGES: readonly string[] = [
  "5000",
  "0",
  "-0",
  "-1",
  "+5000",
  "+0",
  "-x",
  "-",
  "--5",
  "-1s",
  "5s",
  "5.5",
  "34560001",
  "9223372036854775807",
  "9223372036854775808",
  "99999999999999999999x",
  "-99999999999999999999",
  "-99999999999999999999x",
].map((age) => `#=v; Max-Age=${age}`);

const DATES: readonly string[] = [
  LATER,
  "Wednesday, 09-Jun-27 10:18:14 GMT",
  "Wed Jun  9 10:18:14 2027",
  "09 Jun 2027 10:18:14PM",
  "09 Jun 2027 10:18",
  "09 Jun 2027 10:18 GMT",
  "09 Jun 2027 10:18:14.5",
  "9th Jun 2027 10:18:14",
  "09 Jun 2027x 10:18:14",
  "09 Jun 02027 10:18:14",
  "09 Jun 2027 010:18:14",
  "09 Jun 7 10:18:14",
  "09 Jun 127 10:18:14",
  "09 Jun 227 10:18:14",
  "09 Jun 1600 10:18:14",
  "09 Jun 1601 10:18:14",
  "09 Jun 69 10:18:14",
  "09 Jun 70 10:18:14",
  "09 Jun 2027 24:00:00",
  "09 Jun 2027 23:59:60",
  "31 Jun 2027 10:18:14",
  "00 Jun 2027 10:18:14",
  "29 Feb 2027 10:18:14",
  "09 Jun 2027 10:18:14 +0200",
  "09 Jun 2027 10:18:14 PST",
  "06/09/2027",
  "06/09/2027 10:18:14 PM",
  "09-Jun-2027-10:18:14",
  "09/Jun/2027/10:18:14",
  "2027-06-09T10:18:14Z",
  "Thu, 01 Jan 1970 00:00:00 GMT",
  "Fri, 31 Dec 9999 23:59:59 GMT",
  "0",
  "",
].map((date) => `#=v; Expires=${date}`);

const DOMAINS: readonly string[] = [
  "www.shop.test",
  ".www.shop.test",
  "shop.test",
  "..shop.test",
  ".",
  "",
  "test",
  "a.www.shop.test",
  "other.test",
  "SHOP.test",
  "shop.test.",
  "%73hop.test",
  encodeUtf8("shop。test"),
  encodeUtf8("ſhop.test"),
  "shop.test\xFF",
].map((domain) => `#=v; Domain=${domain}`);

const OCTETS: readonly string[] = [
  encodeUtf8("é#=日😀"),
  "#=x\xFFy",
  "#\xFF=v",
  "#=v; Path=/\xFFx",
  `#=v; Path=${encodeUtf8("/é")}`,
];

const PLAIN: readonly (readonly string[])[] = [
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

const SECURE: readonly (readonly string[])[] = [
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

const SCRIPTED: readonly (readonly string[])[] = [
  [...TABS, ...LINE_ENDS, ...CONTROLS.slice(0, 4).map((control) => `#=a${control}b`)],
  [...LAST_WINS, ...MAX_AGES],
  ["#=v; HttpOnly", "__Http-#=v; Secure; HttpOnly", "__Host-#=v; Secure; Path=/", "#=a\0b"],
];

const ALONE: readonly string[] = [
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

const HOSTS: readonly (readonly [Place, readonly string[]])[] = [
  [
    { ...SECURE_SHOP, path: "/page" },
    ["__Host-#=v; Secure", "__Host-#=v; Secure; Path=", "__Host-#=v; Secure; Path=x"],
  ],
  [{ ...SHOP, path: `/${LONG}/page` }, ["#=v", "__Host-#=v; Secure", "#=v; Path=/"]],
  [{ ...SHOP, path: `/${FITS.slice(1)}/page` }, ["#=v"]],
  ...["localhost", "app.localhost", "127.0.0.1", "[::1]"].map(
    (host) =>
      [
        { scheme: "http", host, path: "/page" },
        [
          "#=v; Secure",
          "__Host-#=v; Secure; Path=/",
          "__Secure-#=v; Secure",
          "#=v; Secure; Partitioned",
          `#=v; Domain=${host}`,
          `#=v; Domain=.${host}`,
          `__Host-#=v; Secure; Path=/; Domain=${host}`,
          "#=v; Domain=127.1",
        ],
      ] as const,
  ),
  [
    { scheme: "https", host: "github.io", path: "/" },
    ["#=v; Domain=github.io", "#=v; Domain=io", "__Host-#=v; Secure; Path=/; Domain=github.io"],
  ],
  [{ scheme: "http", host: "foo.github.io", path: "/" }, ["#=v; Domain=foo.github.io", "#=v; Domain=github.io"]],
  [{ scheme: "http", host: "city.kawasaki.jp", path: "/" }, ["#=v; Domain=city.kawasaki.jp", "#=v; Domain=kawasaki.jp"]],
  [
    { scheme: "http", host: "www.xn--bcher-kva.test", path: "/" },
    [`#=v; Domain=${encodeUtf8("bücher.test")}`, `#=v; Domain=${encodeUtf8("BÜCHER.test")}`, "#=v; Domain=xn--bcher-kva.test"],
  ],
];

const SAME_SITES: readonly string[] = ["Strict", "Lax", "None", "Relaxed"].flatMap((sameSite) => [
  `#a=v; SameSite=${sameSite}`,
  `#b=v; SameSite=${sameSite}; Secure`,
  `#c=v; SameSite=${sameSite}; Secure; Partitioned`,
]);

const ELSEWHERES: readonly Episode[] = [
  ...HOSTS.map(([to, lines]) => [exchange(to, named(lines))]),
  [
    exchange(SHOP, named([`#=v; Expires=${LATER}`, "#=v; Max-Age=5000"]), "address-bar", {
      serverTime: Date.UTC(2026, 0, 1) / 1000,
    }),
  ],
];

/** A Secure, HttpOnly or plain cookie is there, and others come upon it. */
const OVERWRITES: readonly Episode[] = [
  ...["/", "/login"].flatMap((path) =>
    ["", "; Domain=shop.test"].map((domain) => [
      exchange({ ...SECURE_SHOP, host: "shop.test" }, [`s=1; Secure; Path=${path}${domain}`]),
      ...["shop.test", "www.shop.test"].flatMap((host) =>
        ["/", "/login", "/login/en", "/foo"].map((to) =>
          exchange({ ...SHOP, host }, [`s=2; Path=${to}`, `s=3; Path=${to}; Domain=shop.test`]),
        ),
      ),
    ]),
  ),
  [
    exchange(SECURE_SHOP, ["s=1; Secure; Path=/"]),
    exchange({ ...SHOP, host: "shop.test" }, ["s=2; Path=/", "s=3; Path=/; Domain=shop.test"]),
    exchange(SHOP, ["s=4; Max-Age=0; Path=/", "S=5; Path=/"]),
  ],
  // A public suffix is another site than what stands below it.
  [
    exchange({ scheme: "https", host: "foo.github.io", path: "/" }, ["s=1; Secure; Path=/"]),
    exchange({ scheme: "http", host: "github.io", path: "/" }, ["s=2; Path=/"]),
  ],
  [
    exchange({ scheme: "https", host: "github.io", path: "/" }, ["s=1; Secure; Path=/"]),
    exchange({ scheme: "http", host: "foo.github.io", path: "/" }, ["s=2; Path=/"]),
  ],
  [
    exchange(SECURE_SHOP, ["h=1; HttpOnly; Path=/", "h=2; Path=/x", "d=1; Path=/; Partitioned; Secure"]),
    exchange(SECURE_SHOP, ["h=3; Path=/", "h=4; Path=/x", "h=5; Path=/; Domain=shop.test"], "script"),
    exchange(SECURE_SHOP, ["h=; Max-Age=0; Path=/", "d=; Max-Age=0; Path=/"], "script"),
    exchange(SECURE_SHOP, ["h=6; Path=/", "d=; Max-Age=0; Path=/; Partitioned; Secure"]),
  ],
];
