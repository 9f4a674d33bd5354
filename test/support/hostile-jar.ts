import type { BrowserKind } from "../../playground/find-browser";

/** As many as browsers keep of one site. */
export const FULL = 180;

/** Set-Cookie lines as text; on the wire they are UTF-8. */
const HOSTILE: readonly string[] = [
  "<script>globalThis.canary</script>=<script>globalThis.canary=1</script>",
  "markup=<img src=x onerror=globalThis.canary=1>",
  '"><b>bold</b>="><iframe src=javascript:globalThis.canary=1>',
  "</style></title><plaintext>=</textarea><svg onload=globalThis.canary=1>",
  "{{constructor}}=${globalThis.canary=1}",
  "link=javascript:globalThis.canary=1",
  "\u202Egnp.exe=\u202Efdp.\u2066nu\u2069",
  "\u05E9\u05DC\u05D5\u05DD=\u0645\u0631\u062D\u0628\u0627",
  "zero\u200Bwidth\u2028line=\uFEFFbom",
  "c1\u0085next\u009B31m=\u009B31mred\u0090",
  "🍪=👩‍👩‍👧‍👦 and 🏴‍☠️",
  "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E=\u0315".padEnd(
    200,
    "\u0315",
  ),
  `long-value=${"v".repeat(4096 - "long-value".length)}`,
  `${"n".repeat(4090)}=value!`,
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "then"].map(
    (name) => `${name}=${name}`,
  ),
];

/** Their paths cannot be spelled in a URL, by which Chromium's API reaches cookies (M13). */
export const UNADDRESSABLE: readonly string[] = [
  "space=1; Path=/a b",
  'quote=1; Path=/a"b',
  "angle=1; Path=/<img src=x onerror=globalThis.canary=1>",
  "accent=1; Path=/\u00E9",
  "dots=1; Path=/a/../b",
  "hash=1; Path=/#top",
];

/**
 * Set-Cookie lines that fill a site's jar, one Latin-1 character an octet: first the hostile ones, then those that
 * make up the number. A response takes no more than that at once.
 */
export function hostileJar(kind: BrowserKind): readonly (readonly string[])[] {
  // Octets that are no UTF-8; a TAB, which Chromium keeps nowhere, and no name, which Firefox does not keep.
  const own = kind === "firefox" ? ["tab\tname=tab\tvalue"] : ["=nameless"];
  const hostile = [...[...HOSTILE, ...UNADDRESSABLE, ...own].map(utf8), "broken=\xFF\xFEoctets"];
  const fillers = Array.from(
    { length: FULL - hostile.length },
    (_, index) => `filler-${index}=${index}`,
  );
  return [hostile, fillers];
}

function utf8(text: string): string {
  return Buffer.from(text).toString("latin1");
}
