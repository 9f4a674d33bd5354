import { encodeUtf8 } from "../../src/core/octet-string";
import type { Exchange, Way } from "./stored-exchange";
import { FITS, LATER, LONG } from "./stored-fact-values";
import type { Episode } from "./stored-plan";
import type { Place } from "./stored-place";

export const SHOP: Place = { scheme: "http", host: "www.shop.test", path: "/x/page" };
export const SECURE_SHOP: Place = { ...SHOP, scheme: "https" };

/** `#` stands for a name that no other line has. */
export function named(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => line.replace("#", `f${index}`));
}

export function exchange(
  to: Place,
  lines: readonly string[],
  way: Way = "address-bar",
  more: Partial<Exchange> = {},
): Exchange {
  return { way, to, from: to, lines, serverTime: null, ...more };
}

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
  [
    { scheme: "http", host: "foo.github.io", path: "/" },
    ["#=v; Domain=foo.github.io", "#=v; Domain=github.io"],
  ],
  [
    { scheme: "http", host: "city.kawasaki.jp", path: "/" },
    ["#=v; Domain=city.kawasaki.jp", "#=v; Domain=kawasaki.jp"],
  ],
  [
    { scheme: "http", host: "www.xn--bcher-kva.test", path: "/" },
    [
      `#=v; Domain=${encodeUtf8("bücher.test")}`,
      `#=v; Domain=${encodeUtf8("BÜCHER.test")}`,
      "#=v; Domain=xn--bcher-kva.test",
    ],
  ],
];

/** Hosts of all kinds, and servers whose clock is not ours. */
export const ELSEWHERES: readonly Episode[] = [
  ...HOSTS.map(([to, lines]) => [exchange(to, named(lines))]),
  [
    exchange(SHOP, named([`#=v; Expires=${LATER}`, "#=v; Max-Age=5000"]), "address-bar", {
      serverTime: Date.UTC(2026, 0, 1) / 1000,
    }),
  ],
];

/** A Secure, HttpOnly or plain cookie is there, and others come upon it. */
export const OVERWRITES: readonly Episode[] = [
  ...["/", "/login"].flatMap((path) =>
    ["", "; Domain=shop.test"].map((domain) => uponSecure(`s=1; Secure; Path=${path}${domain}`)),
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
    exchange(SECURE_SHOP, [
      "h=1; HttpOnly; Path=/",
      "h=2; Path=/x",
      "d=1; Path=/; Partitioned; Secure",
    ]),
    exchange(
      SECURE_SHOP,
      ["h=3; Path=/", "h=4; Path=/x", "h=5; Path=/; Domain=shop.test"],
      "script",
    ),
    exchange(SECURE_SHOP, ["h=; Max-Age=0; Path=/", "d=; Max-Age=0; Path=/"], "script"),
    exchange(SECURE_SHOP, ["h=6; Path=/", "d=; Max-Age=0; Path=/; Partitioned; Secure"]),
  ],
];

/** A Secure cookie is there, and http comes upon it from all around. */
function uponSecure(line: string): Episode {
  const around = ["shop.test", "www.shop.test"].flatMap((host) =>
    ["/", "/login", "/login/en", "/foo"].map((to) =>
      exchange({ ...SHOP, host }, [`s=2; Path=${to}`, `s=3; Path=${to}; Domain=shop.test`]),
    ),
  );
  return [exchange({ ...SECURE_SHOP, host: "shop.test" }, [line]), ...around];
}
