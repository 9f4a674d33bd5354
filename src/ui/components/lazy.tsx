import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A component whose code is loaded when it is first drawn, so that the first screen does not wait for it.
 * Draws nothing meanwhile: whoever uses it holds its place.
 */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | undefined;
  return function Lazy(props: Props) {
    const [Ready, setReady] = useState<ComponentType<Props> | undefined>(() => loaded);
    useEffect(() => {
      if (Ready !== undefined) return;
      let isWanted = true;
      void (async () => {
        const component = await load();
        loaded = component;
        if (isWanted) setReady(() => component);
      })();
      return () => {
        isWanted = false;
      };
    }, [Ready]);
    return Ready === undefined ? null : <Ready {...props} />;
  };
}
