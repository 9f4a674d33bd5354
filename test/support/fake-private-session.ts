import type { PrivateSession } from "../../src/app/ports";

export interface FakePrivateSession extends PrivateSession {
  /** Closes the last private window. */
  end(): void;
}

export function createFakePrivateSession(): FakePrivateSession {
  const listeners = new Set<() => void>();
  return {
    onEnded(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end() {
      for (const listener of listeners) queueMicrotask(listener);
    },
  };
}
