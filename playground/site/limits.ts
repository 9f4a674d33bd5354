import { refused } from "./basics";
import { deletingLine, setCookieLine } from "./cookie-lines";
import { inThousands } from "./page";
import { renderPage } from "./template";
import type { Answer, Visit } from "./visit";

/** Too big, too heavy, too many: where browsers and servers stop. */

const HEAVY_OCTETS = 4000;
const HEAVY_NAMES = numbered("heavy", 20, 2);
const MANY_NAMES = numbered("many", 200, 3);

function numbered(stem: string, count: number, digits: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) => `${stem}_${String(index + 1).padStart(digits, "0")}`,
  );
}

/** A value that brings name and value together to so many octets. */
const filled = (name: string, octets: number) => "x".repeat(octets - name.length);

export function size(): Answer {
  return { title: "Too big", page: "size.html" };
}

export function sizeSet({ rest }: Visit): Answer {
  const octets = Number(rest);
  if (!(Number.isInteger(octets) && octets >= 64 && octets <= 10_000)) {
    return refused("Choose between 64 and 10,000 octets.");
  }
  const name = `size_${octets}`;
  return { location: "/size", setCookie: [setCookieLine(name, filled(name, octets))] };
}

export function heavy(): Answer {
  return { title: "80 kB", page: "heavy.html", context: { pictures: [1, 2, 3, 4] } };
}

/** 20 cookies of 4 kB. They stay below /heavy: cookies do not know ports, and most servers refuse such a header. */
export function heavyLines(): readonly string[] {
  return HEAVY_NAMES.map((name) =>
    setCookieLine(name, filled(name, HEAVY_OCTETS), { path: "/heavy" }),
  );
}

export function heavyDeletingLines(): readonly string[] {
  return HEAVY_NAMES.map((name) => deletingLine(name, { path: "/heavy" }));
}

export function heavySet(): Answer {
  return { location: "/heavy/", setCookie: heavyLines() };
}

export function heavyDelete(): Answer {
  return { location: "/heavy/", setCookie: heavyDeletingLines() };
}

/** A picture that says how many octets of cookies its own request brought. */
export function heavyPicture({ header }: Visit): Answer {
  const octets = inThousands(header.length);
  return { type: "image/svg+xml", body: renderPage("octets.svg", { octets }) };
}

export function many({ cookies }: Visit): Answer {
  const came = cookies.filter(({ name }) => name.startsWith("many_")).length;
  return { title: "Too many", page: "many.html", context: { came } };
}

export function manySet(): Answer {
  return { location: "/many", setCookie: MANY_NAMES.map((name) => setCookieLine(name, "1")) };
}

export function manyDelete(): Answer {
  return { location: "/many", setCookie: MANY_NAMES.map((name) => deletingLine(name)) };
}
