import type { SessionMemory } from "../../src/app/ports";

/** Octets that storage.session holds for an extension, in both browsers. */
const QUOTA = 10_485_760;

export interface FakeMemory extends SessionMemory {
  /** All that is stored, by key. */
  contents(): Readonly<Record<string, unknown>>;
}

/** storage.session: values go in and out as JSON, and what passes the quota is refused. */
export function createFakeMemory(): FakeMemory {
  const stored = new Map<string, string>();
  return {
    async read(key) {
      const json = stored.get(key);
      return json === undefined ? undefined : (JSON.parse(json) as unknown);
    },
    async write(key, value) {
      if (value === undefined) {
        stored.delete(key);
        return;
      }
      const json = JSON.stringify(value);
      const others = [...stored].filter(([other]) => other !== key);
      const octets = others.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
      if (octets + Buffer.byteLength(json) > QUOTA) {
        throw new Error("Session storage quota bytes exceeded.");
      }
      stored.set(key, json);
    },
    contents: () =>
      Object.fromEntries([...stored].map(([key, json]) => [key, JSON.parse(json) as unknown])),
  };
}
