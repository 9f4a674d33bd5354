import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { BrowserKind } from "../../../playground/find-browser";
import { fillField, openRow, rowOf, save, shownFields, waitForRows } from "../../support/lens-view";
import { type Practice, startPractice } from "./practice";

const EMAIL = "ada@example.org";

describe.each<BrowserKind>(["chromium", "firefox"])("a login kept in a cookie, %s", (kind) => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await startPractice(kind);
  });
  afterAll(() => practice.stop());

  test("warns about the e-mail address, masks it, and the server believes an edited one", async () => {
    const { tab, browser, flask, extension } = practice;
    await browser.emptyJar();
    await tab.goto(flask.url("shop.localhost", "/login"));
    await tab.fill("#email", EMAIL);
    await tab.click("button", { text: "Log in" });
    await tab.waitFor(() => document.querySelector("#who"));
    expect((await browser.jar()).map(({ name, value }) => `${name}=${value}`)).toEqual([
      `email=${EMAIL}`,
    ]);

    const popup = await extension.popup(tab);
    await waitForRows(popup, 1);
    const { value } = await rowOf(popup, "email");
    expect(value).not.toContain("ada");
    expect(value).toContain("••••••");
    expect(await popup.text()).not.toContain(EMAIL);

    await openRow(popup, "email");
    await popup.waitFor(() =>
      document
        .querySelector<HTMLElement>('[role="tabpanel"] button[data-severity="warning"]')
        ?.innerText.includes("It contains an e-mail address"),
    );
    expect((await shownFields(popup)).value).not.toContain("ada");
    expect(await popup.text()).not.toContain(EMAIL);
    await popup.click('[role="tabpanel"] button[data-severity="warning"]');
    await popup.waitFor(() =>
      document.body.innerText.includes("Keep the address on the server and a random key"),
    );

    await popup.click('[role="tab"]', { text: "Edit" });
    await popup.click('[data-attribute="value"] button', { text: "Show" });
    expect((await shownFields(popup)).value).toBe(EMAIL);
    await fillField(popup, "Value", "eve@example.org");
    await save(popup);
    expect(await practice.brought()).toEqual({ email: "eve@example.org" });
    await tab.reload();
    expect(await tab.text()).toContain("Welcome, eve@example.org");
  });
});
