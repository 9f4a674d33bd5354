import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { createDemoBrowser } from "../../app/demo/demo-browser";
import { createDemoServer, type DemoServer } from "../../app/demo/demo-server";
import { createLens, type Lens } from "../../app/lens";
import { openSite } from "../../app/open";
import type { LessonId } from "../../core/lessons/lesson-id";
import { Button } from "../components/button";
import { LensContext, useLens, useText } from "../lens-context";
import { DemoContext } from "./demo-context";
import styles from "./demo-screen.module.css";

interface Props {
  readonly lesson: LessonId | null;
  readonly onLeave: () => void;
  /** The interface, over demo cookies in place of the browser's. */
  readonly children: ComponentChildren;
}

/** Everything below looks at demo cookies, and says so for as long as it does. */
export function DemoScreen({ lesson, onLeave, children }: Props) {
  const outer = useLens();
  const text = useText();
  const [inside, setInside] = useState<{ lens: Lens; server: DemoServer } | null>(null);

  useEffect(() => {
    const browser = createDemoBrowser(outer.browser, outer.state().isClassMode);
    const opening = openSite(browser, undefined);
    const lens = createLens(browser, "page", undefined, opening);
    let isWanted = true;
    void (async () => {
      const reached = await opening;
      if (!isWanted || reached.at !== "listed") return;
      setInside({ lens, server: createDemoServer(browser, reached.subject) });
    })();
    return () => {
      isWanted = false;
      lens.stop();
    };
  }, [outer]);

  const door = useMemo(
    () => ({ server: inside?.server ?? null, lesson, enter: () => undefined }),
    [inside, lesson],
  );

  function leave(): void {
    // It was switched for the class, not for the demo.
    const isClassMode = inside?.lens.state().isClassMode;
    if (isClassMode !== undefined && isClassMode !== outer.state().isClassMode) {
      outer.setClassMode(isClassMode);
    }
    onLeave();
  }

  return (
    <div class={styles["demo"]}>
      <div class={styles["banner"]} role="note">
        <b>{text("demoBanner")}</b>
        <Button onClick={leave}>{text("demoLeave")}</Button>
      </div>
      <div class={styles["inside"]}>
        {inside !== null && (
          <LensContext.Provider value={{ lens: inside.lens, text }}>
            <DemoContext.Provider value={door}>{children}</DemoContext.Provider>
          </LensContext.Provider>
        )}
      </div>
    </div>
  );
}
