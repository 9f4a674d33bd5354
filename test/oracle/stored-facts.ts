import { ELSEWHERES, exchange, named, OVERWRITES, SECURE_SHOP, SHOP } from "./stored-fact-episodes";
import { ALONE, PLAIN, SAME_SITES, SCRIPTED, SECURE } from "./stored-fact-lines";
import type { Episode } from "./stored-plan";
import { ELSEWHERE, type Place } from "./stored-place";

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
