import type { BrowserKind } from "../../playground/find-browser";
import type { Cookie } from "../../src/core/cookie";
import type { DrivenBrowser, DrivenTab } from "../support/driver";
import { launchBrowser } from "../support/launch-browser";
import { PLATFORM_PAGE, platformBuild } from "../support/platform-build";
import type { Application } from "../support/platform-entry";
import type { WrittenDraft } from "./written-drafts";

declare const application: Application;

/** A browser with the extension's own modules on a page for tests only. */
export interface WrittenBench {
  readonly driven: DrivenBrowser;
  readonly page: DrivenTab;
  close(): Promise<void>;
}

export async function openWrittenBench(kind: BrowserKind): Promise<WrittenBench> {
  const build = await platformBuild(kind);
  const driven = await launchBrowser(kind);
  const { origin } = await driven.install(build.folder);
  const page = await driven.open("about:blank");
  await page.goto(origin + PLATFORM_PAGE);
  await page.waitFor(() => "application" in globalThis);
  return {
    driven,
    page,
    async close() {
      await driven.close();
      await build.discard();
    },
  };
}

/** What the editor said of a draft before it was written. */
export interface WrittenPrediction {
  /** The findings by which "the browser would refuse this". */
  readonly refusals: readonly string[];
  /** What it would leave in the jar otherwise, by the time before and after. */
  readonly early: Cookie;
  readonly late: Cookie;
}

/** Lets the editor inspect each draft, and then the browser write it, one after the other. */
export function writeDrafts(
  { page }: WrittenBench,
  drafts: readonly WrittenDraft[],
): Promise<readonly WrittenPrediction[]> {
  return page.evaluate(async (asked) => {
    const { inspectDraft, apiForm, platform } = application;
    const { userAgent } = platform;
    const predictions = [];
    for (const { cookie, site } of asked) {
      // A form that is none must have a finding that says so; without one, the draft counts as it stands.
      const formAt = (now: number) => apiForm(cookie, { userAgent, site, now }) ?? cookie;
      const now = Date.now() / 1000;
      const refusals = inspectDraft(cookie, { userAgent, site, now })
        .filter(
          ({ severity, subject }) =>
            severity === "refused" &&
            subject.kind === "draft" &&
            subject.enforcedBy === "user-agent",
        )
        .map(({ id }) => id);
      await platform.cookies.set(cookie);
      predictions.push({ refusals, early: formAt(now), late: formAt(Date.now() / 1000) });
    }
    return predictions;
  }, drafts);
}
