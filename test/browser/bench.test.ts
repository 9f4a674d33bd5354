import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../playground/find-browser";
import { PROJECT } from "../package/module-graph";
import type { DrivenBrowser } from "../support/driver";
import { type GrantedBuild, grantedBuild } from "../support/granted-build";
import { launchBrowser } from "../support/launch-browser";
import { waitForRows } from "../support/lens-view";
import { type LoopbackSite, startLoopbackSite } from "../support/loopback-site";

const HOST = "www.shop.test";
const LINE =
  "visits=7; Max-Age=3600; Domain=shop.test; Path=/cart; Secure; HttpOnly; SameSite=Strict";

/** Granted build, the real popup: what the bench foretells is what the jar then holds. */
describe.each<BrowserKind>(["chromium", "firefox"])("the bench in %s", (kind) => {
  let site: LoopbackSite;
  let build: GrantedBuild;
  let driven: DrivenBrowser;

  beforeAll(async () => {
    site = await startLoopbackSite();
    build = await grantedBuild(path.join(PROJECT, "dist", kind));
    driven = await launchBrowser(kind);
  });
  afterAll(async () => {
    await driven.close();
    await build.discard();
    await site.stop();
  });

  test("a line is foretold, stored, and in the jar as it was foretold", async () => {
    const extension = await driven.install(build.folder);
    const tab = await driven.open(site.setting("https", HOST, ["first=1"]));
    const popup = await extension.popup(tab);
    await waitForRows(popup, 1);
    await popup.press("b");
    await popup.waitFor(() => document.activeElement?.id === "bench-lines");
    await popup.fill("#bench-lines", LINE);
    const facts = await popup.waitFor(() => {
      const rows = [...document.querySelectorAll<HTMLElement>("aside dl > div")];
      const words = rows.map((row) => row.innerText.replaceAll(/\s+/g, " "));
      return words.some((word) => word === "SameSite Strict") ? words : undefined;
    });
    expect(facts).toEqual(
      expect.arrayContaining([
        "Name visits",
        "Value 7",
        "Who gets it shop.test and all below",
        "Path /cart",
        "Secure on",
        "HttpOnly on",
        "Size 7 of 4,096 octets",
      ]),
    );

    const before = Date.now() / 1000;
    await popup.click("aside section button", { text: "Store it" });
    await waitForRows(popup, 2);
    const after = Date.now() / 1000;
    const { expires, ...kept } = (await driven.jar()).find(({ name }) => name === "visits")!;
    expect(kept).toMatchObject({
      value: "7",
      domain: "shop.test",
      hostOnly: false,
      path: "/cart",
      secure: true,
      httpOnly: true,
      sameSite: "strict",
      partitionKey: null,
    });
    expect(expires).toBeGreaterThan(before + 3600 - 1);
    expect(expires).toBeLessThan(after + 3600 + 1);
    await popup.close();
  });
});
