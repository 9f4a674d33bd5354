/** What the probe leaves in the popup: milliseconds from the time origin to the painted frame. */
declare global {
  var benchPainted: Promise<number> | undefined;
}

/** An expression that installs the probe; `isReady` runs in the popup and stands alone. */
export function probeSource(isReady: (count: number) => boolean, count: number): string {
  // `__name`: esbuild (tsx) wraps named functions in it.
  return `{
    const __name = (named) => named;
    (${watchOpening.toString()})(${isReady.toString()}, ${count});
  }`;
}

/**
 * Runs in the popup before its own scripts. A frame in which the condition holds is one that will show
 * it; a message sent from its callback comes once that frame has been laid out and painted.
 */
function watchOpening(isReady: (count: number) => boolean, count: number): void {
  globalThis.benchPainted = new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve(performance.now());
    });
    port1.start();
    const look = () => {
      if (isReady(count)) port2.postMessage(null);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
