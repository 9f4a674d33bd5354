import { screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { CHROMIUM, FIREFOX } from "../../src/core/user-agent";
import { cookieWith } from "../support/cookie";
import {
  accessibilityFaults,
  type OpenApp,
  openApp,
  openList,
  seeNames,
} from "../support/open-app";

const PATTERN = "*://*.example.com/*";

let app: OpenApp;
afterEach(() => app.unmount());

const title = (name: string | RegExp) => screen.findByRole("heading", { level: 1, name });

describe("before permission", () => {
  it("says exactly what will be asked, why, and what stays hidden", async () => {
    app = openApp({ granted: [], cookies: [cookieWith()] });
    await title("See the cookies of example.com");
    expect(screen.getByText(PATTERN).tagName).toBe("CODE");
    const words = document.body.textContent;
    expect(words).toContain("example.com and every host below it, over http and https");
    expect(words).toContain("None of this site's cookies can be shown or changed.");
    expect(words).toContain("your browser wants your word first");
    expect(screen.queryByRole("grid")).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("asks for one host alone where there is nothing below it", async () => {
    app = openApp({ url: "http://localhost:5000/", granted: [] });
    await title("See the cookies of localhost");
    expect(screen.getByText("*://localhost/*").tagName).toBe("CODE");
    expect(document.body.textContent).toContain("the host localhost");
  });

  it("asks once its button is pressed, and lists once it is granted", async () => {
    app = openApp({ granted: [], cookies: [cookieWith({ name: "theme" })] });
    app.browser.permissions.answerPromptsWith("grant");
    await app.user.click(await screen.findByRole("button", { name: "Allow for example.com" }));
    await seeNames("theme");
  });

  it("says that nothing has changed after a denial, and lets ask again", async () => {
    app = openApp({ granted: [], userAgent: FIREFOX });
    app.browser.permissions.answerPromptsWith("deny");
    await app.user.click(await screen.findByRole("button", { name: "Allow for example.com" }));
    expect(await screen.findByText(/You did not allow it/)).not.toBeNull();
    expect(screen.getByRole("button", { name: "Allow for example.com" })).not.toBeNull();
  });

  it("tells that the popup may close where the browser closes it", async () => {
    app = openApp({ granted: [], userAgent: CHROMIUM });
    expect(await screen.findByText(/may close this window while it asks/)).not.toBeNull();
    app.unmount();
    app = openApp({ granted: [], userAgent: FIREFOX });
    await title(/See the cookies/);
    expect(screen.queryByText(/may close this window/)).toBeNull();
  });
});

describe("permission taken back while the list is open", () => {
  it("keeps the draft behind its screen, out of reach, and gives it back", async () => {
    app = openApp({ userAgent: FIREFOX, granted: [PATTERN] });
    await screen.findByText("This site keeps no cookies here");
    await app.user.keyboard("n");
    const name = await screen.findByRole("textbox", { name: "Name" });
    await app.user.type(name, "half-typed");
    app.browser.permissions.revoke(PATTERN);
    expect(await screen.findByText(/was taken back while Cookie Lens was open/)).not.toBeNull();
    expect(name.closest("[inert]")).not.toBeNull();
    expect(name.isConnected).toBe(true);

    app.browser.permissions.answerPromptsWith("deny");
    await app.user.click(screen.getByRole("button", { name: "Allow for example.com" }));
    await screen.findByText(/You did not allow it/);
    expect(name.isConnected).toBe(true);

    app.browser.permissions.answerPromptsWith("grant");
    await app.user.click(screen.getByRole("button", { name: "Allow for example.com" }));
    await waitFor(() => expect(name.closest("[inert]")).toBeNull());
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Name" }).value).toBe(
      "half-typed",
    );
  });
});

describe("pages that have no cookies", () => {
  it.each([
    ["chrome://settings/", "This is a page of the browser"],
    ["about:config", "This is a page of the browser"],
    ["https://chromewebstore.google.com/detail/x", "This is an extension store"],
    ["https://addons.mozilla.org/en-US/firefox/", "This is an extension store"],
    ["moz-extension://0b9a/page.html", "This is a page of an extension"],
    ["file:///home/ada/index.html", "This is a file on your computer"],
    ["about:blank", "This page is empty"],
    ["ftp://example.com/", "This page was not opened over http"],
    [null, "The browser does not say which page this is"],
  ])("%s: each says what is the case and what can be done", async (url, says) => {
    app = openApp({ url, granted: [] });
    await title(says);
    expect(screen.getAllByText(/./, { selector: "p" }).length).toBeGreaterThanOrEqual(2);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("a tab that is gone", async () => {
    app = openApp({
      wrap: (browser) => ({
        ...browser,
        tabs: { ...browser.tabs, target: () => Promise.resolve(undefined) },
      }),
    });
    await title("The tab is closed");
  });

  it("a browser that does not answer", async () => {
    app = openApp({
      wrap: (browser) => ({
        ...browser,
        cookies: { ...browser.cookies, list: () => Promise.reject(new Error("gone")) },
      }),
    });
    await title("The browser did not hand over the cookies");
    expect(screen.getByRole("button", { name: "Try again" })).not.toBeNull();
  });
});

describe("with a site", () => {
  it("says that it is looking until the browser has answered", async () => {
    app = openApp();
    expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("true");
    expect(screen.getByRole("status").textContent).toBe("Looking for this site's cookies");
    await screen.findByText("This site keeps no cookies here");
  });

  it("without cookies, offers to add one", async () => {
    app = openApp();
    await screen.findByText("This site keeps no cookies here");
    expect(await accessibilityFaults()).toEqual([]);
    const [, offer] = screen.getAllByRole("button", { name: "New cookie" });
    await app.user.click(offer!);
    expect(await screen.findByRole("textbox", { name: "Name" })).not.toBeNull();
  });

  it("says that cookies are switched off only where that was seen", async () => {
    app = openApp({ cookiesSwitchedOff: true, cookies: [cookieWith()] });
    expect(await screen.findByText("Cookies are switched off in this browser.")).not.toBeNull();
    app.unmount();
    app = await openList({ cookiesSwitchedOff: false, cookies: [cookieWith()] });
    expect(screen.queryByText(/switched off/)).toBeNull();
    await app.user.keyboard("?");
    expect(await screen.findByText(/If the browser blocks cookies for this site/)).not.toBeNull();
  });
});
