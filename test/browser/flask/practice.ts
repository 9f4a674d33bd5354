import path from "node:path";

import type { BrowserKind } from "../../../playground/find-browser";
import { PROJECT } from "../../package/module-graph";
import type { DrivenBrowser, DrivenExtension, DrivenTab, DrivenView } from "../../support/driver";
import { type FlaskServer, startFlask } from "../../support/flask-server";
import { type GrantedBuild, grantedBuild } from "../../support/granted-build";
import { launchBrowser } from "../../support/launch-browser";

/** The Flask application, a browser with Cookie Lens in it, and a tab of the application. */
export interface Practice {
  readonly flask: FlaskServer;
  readonly browser: DrivenBrowser;
  readonly extension: DrivenExtension;
  readonly tab: DrivenTab;
  /** Empties the jar, opens `address` at this host, asks for the lessons of these parameters and opens the popup. */
  begin(host: string, parameters: readonly string[], address?: string): Promise<DrivenView>;
  /** Opens the popup over the tab. */
  openPopup(): Promise<DrivenView>;
  /** Closes it, as leaving its tab does in one browser and not in the other. */
  closePopup(): Promise<void>;
  /** `request.cookies` of the tab's next request, as Flask read it. */
  brought(address?: string): Promise<Readonly<Record<string, string>>>;
  stop(): Promise<void>;
}

export async function startPractice(kind: BrowserKind): Promise<Practice> {
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const one of undo.toReversed()) await one();
  };
  try {
    const flask = await startFlask();
    undo.push(() => flask.stop());
    const build: GrantedBuild = await grantedBuild(path.join(PROJECT, "dist", kind));
    undo.push(() => build.discard());
    const browser = await launchBrowser(kind);
    undo.push(() => browser.close());
    const extension = await browser.install(build.folder);
    const tab = await browser.open(flask.url("shop.localhost"));
    let popup: DrivenView | undefined;
    const openPopup = async () => (popup = await extension.popup(tab));
    const closePopup = async () => {
      // Gone already, it cannot be closed: so a test that failed leaves it to the next one.
      await popup?.kill().catch(() => undefined);
      popup = undefined;
    };
    return {
      flask,
      browser,
      extension,
      tab,
      stop,
      async begin(host, parameters, address = "/") {
        await closePopup();
        await browser.emptyJar();
        await tab.goto(flask.url(host, address));
        for (const parameter of parameters) {
          await tab.evaluate(async (lesson: string) => {
            await fetch(`/set/${lesson}`);
          }, parameter);
        }
        return openPopup();
      },
      openPopup,
      closePopup,
      brought: (address = "/echo") =>
        tab.evaluate(async (asked: string) => {
          const answer = (await (await fetch(asked)).json()) as { cookies: Record<string, string> };
          return answer.cookies;
        }, address),
    };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}
