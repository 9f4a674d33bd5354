/** A domain that begins like a version (`react@18.2.0-rc.next`) is none; one label of digits may be (`163.com`). */
const ADDRESS =
  /(?<![\w.%+/@-])[a-z\d][\w.%+-]{0,63}@(?!v?\d+\.\d+[.-])(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}([a-z]{2,24})(?![\w@-])/gi;

/** What follows the last dot of file names such as `icon@2x.a.png`. */
const FILE_ENDINGS = new Set(
  "css csv gif htm html ico jpeg jpg js json map md mjs mp3 mp4 pdf php png svg ts tsx ttf txt webp woff xml".split(
    " ",
  ),
);

/** The first e-mail address in a decoded text; not the user of a URL (`https://key@host`), no file name. */
export function findEmailAddress(text: string): string | undefined {
  if (!text.includes("@")) return undefined;
  for (const match of text.matchAll(ADDRESS)) {
    const ending = (match[1] ?? "").toLowerCase();
    if (!FILE_ENDINGS.has(ending) && !isUserOfUrl(text, match.index)) return match[0];
  }
  return undefined;
}

function isUserOfUrl(text: string, index: number): boolean {
  return /:\/\/[^/\s"',;]{0,80}$/.test(text.slice(Math.max(0, index - 90), index));
}
