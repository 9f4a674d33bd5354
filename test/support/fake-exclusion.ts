/** Locks by name, first come, first served; a document that goes away gives its own back. */
export interface FakeExclusion {
  run<T>(owner: object, name: string, work: () => Promise<T>): Promise<T>;
  free(owner: object): void;
}

interface Turn {
  readonly owner: object;
  readonly start: () => void;
}

/** As navigator.locks behaves across the documents of one origin. */
export function createFakeExclusion(): FakeExclusion {
  const queues = new Map<string, Turn[]>();

  function end(name: string, turn: Turn): void {
    const queue = queues.get(name) ?? [];
    const wasRunning = queue[0] === turn;
    queues.set(
      name,
      queue.filter((other) => other !== turn),
    );
    if (wasRunning) queues.get(name)?.[0]?.start();
  }

  return {
    run(owner, name, work) {
      return new Promise((resolve, reject) => {
        const turn: Turn = {
          owner,
          start: () =>
            void work()
              .then(resolve, reject)
              .finally(() => end(name, turn)),
        };
        const queue = [...(queues.get(name) ?? []), turn];
        queues.set(name, queue);
        if (queue.length === 1) turn.start();
      });
    },
    free(owner) {
      for (const [name, queue] of queues) {
        // Those that wait go first, so that none of them gets what its own document gives back.
        for (const turn of queue.filter((turn) => turn.owner === owner).toReversed())
          end(name, turn);
      }
    },
  };
}
