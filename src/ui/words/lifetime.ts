import type { MessageKey, PluralKey, Text } from "../text";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** `23 d`, `5 h`, `12 min`; under a minute `0:09`. Rounded down, so that nothing seems to live longer than it does. */
export function lifetimeLeft(seconds: number, text: Text): string {
  if (seconds < MINUTE) {
    return text(
      "lifetimeClock",
      String(Math.min(MINUTE - 1, Math.max(0, Math.ceil(seconds)))).padStart(2, "0"),
    );
  }
  const [unit, key] = unitOf<MessageKey>(
    seconds,
    "lifetimeDays",
    "lifetimeHours",
    "lifetimeMinutes",
  );
  return text(key, Math.floor(seconds / unit));
}

/** `400 days`, `5 minutes`, `9 seconds`: a length of time within a sentence. */
export function spanInWords(seconds: number, text: Text): string {
  if (seconds < MINUTE) return text.plural("seconds", Math.round(seconds));
  const [unit, key] = unitOf<PluralKey>(seconds, "days", "hours", "minutes");
  return text.plural(key, Math.round(seconds / unit));
}

function unitOf<Key>(seconds: number, days: Key, hours: Key, minutes: Key): readonly [number, Key] {
  if (seconds >= DAY) return [DAY, days];
  return seconds >= HOUR ? [HOUR, hours] : [MINUTE, minutes];
}
