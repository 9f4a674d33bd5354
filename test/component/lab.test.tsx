import { screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { Cookie } from "../../src/core/cookie";
import { FIREFOX } from "../../src/core/user-agent";
import { cookieWith } from "../support/cookie";
import { accessibilityFaults, openList } from "../support/open-app";
import {
  labRow,
  openLab,
  type OpenLab,
  pick,
  shownLine,
  typeUrl,
  wordsOf,
} from "../support/open-lab";

const NOW = 1_800_000_000;
const URL = "https://app.example.com/shop";

let app: OpenLab;
afterEach(() => app.unmount());

/** One cookie for each gate, by the name of what it has. */
const JAR: readonly Cookie[] = [
  cookieWith({ name: "lax" }),
  cookieWith({ name: "strict", sameSite: "strict" }),
  cookieWith({ name: "none", sameSite: "no_restriction", secure: true }),
  cookieWith({ name: "unset", sameSite: "unspecified", httpOnly: true }),
  cookieWith({ name: "cart", path: "/cart", sameSite: "strict" }),
  cookieWith({ name: "wide", domain: "example.com", hostOnly: false }),
  cookieWith({ name: "api", domain: "api.example.com" }),
  cookieWith({ name: "mail", value: "ada@example.org" }),
  cookieWith({
    name: "boxed",
    sameSite: "no_restriction",
    secure: true,
    partitionKey: { topLevelSite: "https://other-site.example", hasCrossSiteAncestor: true },
  }),
];

async function open(options: Parameters<typeof openLab>[0] = {}): Promise<void> {
  app = await openLab({ url: URL, now: NOW, cookies: JAR, ...options });
}
const count = () =>
  app.lab.getByText(/cookies goe?s? with this request|^A script sees/).textContent;
const outcome = (name: string) => wordsOf(app, name).outcome;
const fromAnotherSite = () => app.user.click(app.lab.getByRole("button", { name: "another site" }));
const focused = () => document.activeElement;

describe("at first", () => {
  it("shows the page's own request, as the list does", async () => {
    await open();
    expect(count()).toBe("6 of 9 cookies go with this request");
    expect(app.lab.getByRole<HTMLInputElement>("textbox", { name: "To" }).value).toBe(
      "app.example.com/shop",
    );
    expect(
      app.lab.getByText("You type the address of app.example.com, or reload it."),
    ).toBeTruthy();
    for (const name of ["lax", "strict", "none", "unset", "wide", "mail"]) {
      expect(outcome(name)).toBe("sent");
    }
    expect(outcome("cart")).toBe("path /cart");
    expect(outcome("api")).toBe("only api.example.com");
    expect(outcome("boxed")).toBe("only inside https://other-site.example");
  });

  it("says so where the site has no cookies", async () => {
    await open({ cookies: [] });
    expect(app.lab.getByText("This site keeps no cookies here")).toBeTruthy();
    expect(count()).toBe("0 of 0 cookies go with this request");
    expect(app.lab.getByRole<HTMLButtonElement>("button", { name: "What if…" }).disabled).toBe(
      true,
    );
  });

  it("lets a cookie that ended before our eyes stop at the first gate", async () => {
    await open({ cookies: [cookieWith({ name: "brief", expires: NOW + 5 })] });
    app.browser.advance(6);
    await waitFor(() => expect(outcome("brief")).toBe("expired"), { timeout: 3000 });
  });
});

describe("the way in and out", () => {
  it("is the button and L, and Escape, which gives the focus back", async () => {
    await open();
    const button = screen.getByRole("button", { name: "Request lab" });
    expect(focused()).toBe(app.lab.getByRole("heading", { name: "Request lab" }));
    await app.user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "Request lab" })).toBeNull();
    expect(focused()).toBe(button);
    await app.user.keyboard("l");
    expect(await screen.findByRole("region", { name: "Request lab" })).toBeTruthy();
    await app.user.keyboard("l");
    expect(screen.queryByRole("region", { name: "Request lab" })).toBeNull();
  });

  it("keeps what was chosen while the window is open", async () => {
    await open();
    await pick(app, "Request", "Link");
    await app.user.click(app.lab.getByRole("button", { name: "Back to the list" }));
    await app.user.keyboard("l");
    const again = within(await screen.findByRole("region", { name: "Request lab" }));
    expect(again.getByRole<HTMLSelectElement>("combobox", { name: "Request" }).value).toBe("link");
  });

  it("leads there from a cookie's explanation, with the cookie marked", async () => {
    const list = await openList({ url: URL, cookies: JAR });
    await list.user.keyboard("{ArrowDown}{End}{Enter}");
    await list.user.click(await screen.findByRole("tab", { name: "Explain" }));
    await list.user.click(screen.getByRole("button", { name: "See it in the lab" }));
    const lab = within(await screen.findByRole("region", { name: "Request lab" }));
    app = { ...list, lab };
    await waitFor(() => expect(focused()).toBe(labRow(app, "wide")));
    expect(labRow(app, "wide").dataset["cursor"]).toBe("true");
    await app.user.keyboard("{Escape}");
    expect(await screen.findByRole("region", { name: "Cookie wide" })).toBeTruthy();
  });
});

describe("the request", () => {
  it("a link from another site: Strict stays at home", async () => {
    await open();
    await pick(app, "Request", "Link");
    await fromAnotherSite();
    await waitFor(() => expect(outcome("strict")).toBe("Strict, from another site"));
    expect(outcome("lax")).toBe("sent");
    expect(app.lab.getByText("Somebody follows a link on other-site.example to app.example.com."));
    expect(wordsOf(app, "cart").walk).toBe(
      "Stops at Path. SameSite would refuse it too: Strict, from another site.",
    );
    await app.user.click(app.lab.getByRole("button", { name: "this page" }));
    await waitFor(() => expect(outcome("strict")).toBe("sent"));
  });

  it("a form: its method is asked for, and decides", async () => {
    await open();
    await pick(app, "Request", "Form");
    await fromAnotherSite();
    await waitFor(() => expect(outcome("strict")).toBe("Strict, from another site"));
    expect(outcome("lax")).toBe("sent");
    await pick(app, "Method", "POST");
    expect(outcome("lax")).toBe("Lax, from another site");
    expect(outcome("unset")).toBe("no SameSite: only while new");
    expect(wordsOf(app, "unset").walk).toBe("Whether it passes SameSite cannot be known.");
    expect(count()).toBe("1 of 9 cookies goes with this request · 1 depends");
  });

  it("a fetch: its credentials mode is asked for, and decides", async () => {
    await open();
    await pick(app, "Request", "fetch()");
    expect(outcome("lax")).toBe("sent");
    await pick(app, "Credentials", "omit");
    expect(outcome("lax")).toBe("fetch omits cookies");
    await pick(app, "Credentials", "include");
    expect(outcome("lax")).toBe("sent");
  });

  it.each([
    ["Image", "A page on other-site.example shows a picture from app.example.com."],
    ["iframe", "A page on other-site.example shows app.example.com in a frame."],
    ["iframe in an iframe", /^A page on app.example.com holds a frame of other-site.example/],
    ["fetch() in an iframe", /a script in there fetches from app.example.com.$/],
    ["WebSocket", "A script on other-site.example opens a WebSocket to app.example.com."],
    ["Script in an iframe", /a script in there reads document.cookie.$/],
  ])("%s, below another site, is a third party's", async (kind, says) => {
    await open();
    await pick(app, "Request", kind);
    await fromAnotherSite();
    await waitFor(() => expect(outcome("none")).toBe("if third parties are allowed"));
    expect(app.lab.getByText(says)).toBeTruthy();
    expect(outcome("lax")).toBe("Lax, from another site");
    expect(outcome("boxed")).toBe(
      kind === "iframe in an iframe"
        ? "only inside https://other-site.example"
        : kind === "Script in an iframe"
          ? "seen"
          : "sent",
    );
  });

  it("over http, Secure stays behind", async () => {
    await open();
    const lock = app.lab.getByRole("button", { name: "To: over https" });
    expect(lock.getAttribute("aria-pressed")).toBe("true");
    await app.user.click(lock);
    expect(lock.getAttribute("aria-pressed")).toBe("false");
    expect(outcome("none")).toBe("needs https");
  });

  it("a redirect through another site counts where the rules say so", async () => {
    await open();
    await app.user.click(app.lab.getByRole("button", { name: "+ redirect" }));
    expect(app.lab.getByText(/On its way it is redirected by other-site.example.$/)).toBeTruthy();
    await pick(app, "Whose rules", "Firefox rules");
    await waitFor(() => expect(outcome("strict")).toBe("Strict, from another site"));
    await pick(app, "Whose rules", "Chromium rules");
    expect(outcome("strict")).toBe("sent");
    await app.user.click(app.lab.getByRole("button", { name: "remove" }));
    expect(app.lab.queryByRole("textbox", { name: "By way of" })).toBeNull();
  });

  it("third-party cookies as the browser is set", async () => {
    await open();
    await pick(app, "Request", "Image");
    await fromAnotherSite();
    await waitFor(() => expect(outcome("none")).toBe("if third parties are allowed"));
    await pick(app, "Third-party cookies", "allowed");
    expect(outcome("none")).toBe("sent");
    await pick(app, "Third-party cookies", "blocked");
    expect(outcome("none")).toBe("third party blocked");
    expect(outcome("boxed")).toBe("sent");
    await pick(app, "Whose rules", "Firefox rules");
    await pick(app, "Third-party cookies", "partitioned");
    expect(outcome("none")).toBe("third party");
    await pick(app, "Whose rules", "Chromium rules");
    expect(outcome("none")).toBe("if third parties are allowed");
  });

  it.each([
    ["Chromium rules", ["allowed", "blocked", "not known"]],
    ["Firefox rules", ["partitioned", "allowed", "blocked", "not known"]],
    ["Specification rules", ["allowed", "blocked"]],
  ])("offers no setting that %s do not have", async (rules, settings) => {
    await open();
    await pick(app, "Whose rules", rules);
    const name = "Third-party cookies";
    const { options } = app.lab.getByRole<HTMLSelectElement>("combobox", { name });
    expect([...options].map(({ text }) => text)).toEqual(settings);
  });

  it("begins with the browser that it runs in, and each rules' own setting", async () => {
    const inFirefox = JAR.map((cookie) => ({ ...cookie, storeId: "firefox-default" }));
    await open({ userAgent: FIREFOX, cookies: inFirefox });
    const chosen = (name: string) => {
      const { options, selectedIndex } = app.lab.getByRole<HTMLSelectElement>("combobox", { name });
      return options[selectedIndex]?.textContent;
    };
    expect(chosen("Whose rules")).toBe("Firefox rules");
    expect(chosen("Third-party cookies")).toBe("partitioned");
    await pick(app, "Whose rules", "Chromium rules");
    expect(chosen("Third-party cookies")).toBe("not known");
    await pick(app, "Whose rules", "Specification rules");
    expect(chosen("Third-party cookies")).toBe("allowed");
  });

  it.each([
    ["Image", "GET"],
    ["Form", "POST"],
  ])("%s by other rules: the default is these rules', not this browser's", async (kind, method) => {
    const inFirefox = JAR.map((cookie) => ({ ...cookie, storeId: "firefox-default" }));
    await open({ userAgent: FIREFOX, cookies: inFirefox });
    await pick(app, "Whose rules", "Chromium rules");
    await pick(app, "Request", kind);
    if (method === "POST") await pick(app, "Method", method);
    await fromAnotherSite();
    await waitFor(() => expect(outcome("unset")).toMatch(/^no SameSite/));
    const says = within(labRow(app, "unset")).getByText(/^no SameSite/).title;
    expect(says).toMatch(/^By these rules a cookie without SameSite counts as Lax/);
    expect(says).not.toMatch(/this browser/);
  });

  it("is taken back by starting over", async () => {
    await open();
    const startOver = app.lab.getByRole("button", { name: "Start over" });
    expect(startOver.getAttribute("aria-disabled")).toBe("true");
    await pick(app, "Request", "Link");
    await fromAnotherSite();
    await app.user.click(startOver);
    expect(app.lab.getByRole<HTMLSelectElement>("combobox", { name: "Request" }).value).toBe(
      "address-bar",
    );
    expect(outcome("strict")).toBe("sent");
  });
});

describe("addresses", () => {
  it("of the same site are known as such by the Public Suffix List", async () => {
    await open();
    await pick(app, "Request", "Link");
    await typeUrl(app, "From", "api.example.com/");
    await waitFor(() => expect(app.lab.getByRole("grid").getAttribute("aria-busy")).toBe("false"));
    expect(outcome("strict")).toBe("sent");
    await typeUrl(app, "To", "api.example.com/x");
    await waitFor(() => expect(outcome("api")).toBe("sent"));
    expect(outcome("lax")).toBe("only app.example.com");
  });

  it.each([
    ["", "To: Without an address there is no request."],
    ["ftp://a.test/", /Only http and https addresses have cookies, and this one begins with ftp:/],
    ["two words", /A browser cannot read this as an address/],
    ["a.test:99999", /A browser cannot read this as an address/],
  ])("%j: a sentence says what a browser would make of it", async (typed, says) => {
    await open();
    await typeUrl(app, "To", typed);
    const field = app.lab.getByRole("textbox", { name: "To" });
    const sentence = app.lab.getByText(says);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(field.getAttribute("aria-describedby")).toBe(sentence.id);
    expect(app.lab.getByRole("grid").getAttribute("aria-busy")).toBe("true");
  });

  it("that browsers spell in another way are followed, and it is said how", async () => {
    await open();
    await typeUrl(app, "To", "APP.example.com/a b");
    expect(app.lab.getByText(/The browser would ask for https:\/\/app.example.com\/a%20b\./));
    expect(outcome("lax")).toBe("sent");
  });

  it("take a typed scheme over into the lock", async () => {
    await open();
    await typeUrl(app, "To", "http://app.example.com/");
    expect(outcome("none")).toBe("needs https");
    await app.user.tab();
    expect(app.lab.getByRole<HTMLInputElement>("textbox", { name: "To" }).value).toBe(
      "app.example.com/",
    );
    const lock = app.lab.getByRole("button", { name: "To: over https" });
    expect(lock.getAttribute("aria-pressed")).toBe("false");
  });
});

describe("the gates", () => {
  it.each([
    ["Alive", /^A cookie lives until/, /^Now it is/],
    ["Domain", /^Without Domain, only the very host/, "This request goes to app.example.com."],
    ["Path", /^The request's path must be/, "This request is for /shop."],
    ["Secure", /^A Secure cookie travels/, "This request goes over https."],
    ["HttpOnly", /^Scripts that read document.cookie/, "Here it is a request."],
    ["SameSite", /counts as Lax.$/, "This request stays within one site."],
    ["Partition", /^A partitioned cookie/, /opens the jar of https:\/\/example.com.$/],
    ["Policy", /^A browser can keep cookies/, "This request is nobody's third party."],
  ])("%s explains itself in two sentences and this request's fact", async (name, rule, fact) => {
    await open();
    const header = app.lab.getByRole("button", { name: new RegExp(`^${name}`) });
    await app.user.click(header);
    const explained = within(app.lab.getByRole("region", { name }));
    const sentences = explained.getByText(rule).textContent.match(/[^.]+(?:\.(?! )[^.]+)*\./g);
    expect(sentences).toHaveLength(2);
    expect(explained.getByText(fact)).toBeTruthy();
    expect(header.getAttribute("aria-expanded")).toBe("true");
    await app.user.keyboard("{Escape}");
    expect(app.lab.queryByRole("region", { name })).toBeNull();
    expect(focused()).toBe(header);
  });

  it("SameSite explains Firefox's own rule by Firefox's rules", async () => {
    await open();
    await pick(app, "Whose rules", "Firefox rules");
    await app.user.click(app.lab.getByRole("button", { name: /^SameSite/ }));
    expect(app.lab.getByText(/counts as None\.$/)).toBeTruthy();
  });

  it.each([
    ["Chromium rules", /still gets what is in its own partition\.$/, "sent"],
    ["Specification rules", /still gets what is in its own partition\.$/, "sent"],
    ["Firefox rules", /gets none, not even those of its own partition\.$/, "third party blocked"],
  ])("Policy says what is left to a blocked third party by %s", async (rules, says, then) => {
    await open();
    await pick(app, "Request", "Image");
    await fromAnotherSite();
    await pick(app, "Whose rules", rules);
    await pick(app, "Third-party cookies", "blocked");
    await waitFor(() => expect(outcome("boxed")).toBe(then));
    await app.user.click(app.lab.getByRole("button", { name: /^Policy/ }));
    expect(within(app.lab.getByRole("region", { name: "Policy" })).getByText(says)).toBeTruthy();
  });

  it.each([
    ["a link", "Link", "GET", /^Another site has a part in .* by GET, as a link does\.$/],
    ["a form", "Form", "POST", /^Another site has a part in .* by POST, as a form can\.$/],
    ["a document above", "iframe in an iframe", "GET", /^Another site .* no page in a tab\.$/],
    ["a redirect alone", "Address bar", "GET", /^Another site has a part in .* by GET/],
  ])(
    "SameSite and Strict say what is true where %s is the cause",
    async (_, kind, method, fact) => {
      await open();
      await pick(app, "Whose rules", "Firefox rules");
      await pick(app, "Request", kind);
      if (method === "POST") await pick(app, "Method", method);
      if (kind === "Address bar") {
        await app.user.click(app.lab.getByRole("button", { name: "+ redirect" }));
      } else await fromAnotherSite();
      await waitFor(() => expect(outcome("strict")).toBe("Strict, from another site"));
      expect(within(labRow(app, "strict")).getByText(/^Strict, from/).title).toBe(
        "SameSite=Strict keeps it within https://example.com, and another site has a part in this request.",
      );
      await app.user.click(app.lab.getByRole("button", { name: /^SameSite/ }));
      expect(app.lab.getByText(fact)).toBeTruthy();
    },
  );

  it("say how many they stop", async () => {
    await open();
    const said = app.lab.getAllByRole("button", { name: /stops \d cookie/ });
    expect(said.map(({ textContent }) => textContent)).toEqual([
      "1Domainstops 1 cookie",
      "1Pathstops 1 cookie",
      "1Partitionstops 1 cookie",
    ]);
  });

  it("are drawn as the words beside them say", async () => {
    await open();
    await pick(app, "Request", "Image");
    await fromAnotherSite();
    await waitFor(() => expect(outcome("none")).toBe("if third parties are allowed"));
    const halts = { sent: "end", "if third parties are allowed": "depends" } as const;
    for (const { name } of JAR) {
      const { outcome: said, walk } = wordsOf(app, name);
      const track = labRow(app, name).querySelector('[aria-hidden="true"]');
      const halt = track?.querySelector<HTMLElement>("[data-halt]")?.dataset["halt"];
      expect([name, halt]).toEqual([name, halts[said as keyof typeof halts] ?? "stops"]);
      const marks = track?.querySelectorAll("[data-step]").length ?? 0;
      expect([name, marks]).toEqual([name, walk.match(/would refuse it too/g)?.length ?? 0]);
    }
  });
});

describe("the line that goes", () => {
  it("is the header in its order, with sensitive values masked and names plain", async () => {
    await open();
    expect(shownLine(app)).toBe(
      "Cookie: lax=v; strict=v; none=v; unset=v; wide=v; mail=a••••••.org",
    );
  });

  it.each([
    [24, ""],
    [300, ""],
    [301, "… and 1 more character"],
    [1500, "… and 1,200 more characters"],
  ])("draws a value of %d characters, and says what it leaves out", async (length, left) => {
    const value = "0123456789".repeat(150).slice(0, length);
    await open({ cookies: [cookieWith({ name: "a", value }), cookieWith({ name: "b" })] });
    expect(shownLine(app)).toBe(`Cookie: a=${value.slice(0, 300)}${left}; b=v`);
  });

  it("is copied as it is", async () => {
    await open();
    await app.user.click(app.lab.getByRole("button", { name: "Copy" }));
    expect(await navigator.clipboard.readText()).toBe(
      "Cookie: lax=v; strict=v; none=v; unset=v; wide=v; mail=ada@example.org",
    );
    expect(app.lab.getByRole("button", { name: "Copied" })).toBeTruthy();
    await pick(app, "Request", "Script");
    await app.user.click(app.lab.getByRole("button", { name: "Copy" }));
    expect(await navigator.clipboard.readText()).toBe(
      "lax=v; strict=v; none=v; wide=v; mail=ada@example.org",
    );
  });

  it("is counted in octets, for one request and for as many as are set", async () => {
    await open({ cookies: [cookieWith({ name: "a", value: "x".repeat(1014) })] });
    // `Cookie: ` + `a=` + 1014 octets is 1 kB to the octet.
    expect(app.lab.getByText(/1,024 octets/)).toBeTruthy();
    expect(app.lab.getByText(/= 20 kB/)).toBeTruthy();
    const requests = app.lab.getByRole("spinbutton", { name: "Requests" });
    await app.user.clear(requests);
    await app.user.type(requests, "50");
    expect(app.lab.getByText(/= 50 kB/)).toBeTruthy();
    expect(app.lens.state().requestCount).toBe(50);
  });

  it("says what keeps a text from being a number of requests, and counts on with the last one", async () => {
    await open({ cookies: [cookieWith({ name: "a" })] });
    const requests = app.lab.getByRole<HTMLInputElement>("spinbutton", { name: "Requests" });
    await app.user.clear(requests);
    await app.user.type(requests, "0");
    expect(app.lab.getByText(/at least one request/)).toBeTruthy();
    expect(requests.value).toBe("0");
    expect(requests.getAttribute("aria-invalid")).toBe("true");
    expect(app.lens.state().requestCount).toBe(20);
  });

  it("is what a script sees, where a script reads", async () => {
    await open();
    await pick(app, "Request", "Script");
    expect(count()).toBe("A script sees 5 of 9 cookies");
    expect(outcome("unset")).toBe("HttpOnly");
    expect(outcome("lax")).toBe("seen");
    expect(shownLine(app)).toBe("lax=v; strict=v; none=v; wide=v; mail=a••••••.org");
    expect(app.lab.queryByRole("spinbutton", { name: "Requests" })).toBeNull();
  });

  it("says so where nothing goes", async () => {
    await open({ cookies: [cookieWith({ name: "cart", path: "/cart" })] });
    expect(app.lab.getByText("No Cookie header: no cookie goes with this request.")).toBeTruthy();
    expect(app.lab.getByRole<HTMLButtonElement>("button", { name: "Copy" }).disabled).toBe(true);
    await pick(app, "Request", "Script");
    expect(app.lab.getByText("document.cookie is empty.")).toBeTruthy();
  });

  it("hides all values where a class looks on", async () => {
    const list = await openList({
      url: URL,
      cookies: [cookieWith({ name: "theme", value: "dark" })],
    });
    await list.user.click(screen.getByRole("button", { name: "More" }));
    await list.user.click(await screen.findByRole("menuitemcheckbox", { name: "Hide all values" }));
    await list.user.keyboard("l");
    app = { ...list, lab: within(await screen.findByRole("region", { name: "Request lab" })) };
    expect(shownLine(app)).toBe("Cookie: theme=••••••");
  });
});

describe("by keyboard", () => {
  it("goes from row to row, and Tab reaches one of them", async () => {
    await open();
    labRow(app, "cart").focus();
    await app.user.keyboard("{ArrowDown}{ArrowDown}");
    expect(focused()).toBe(labRow(app, "strict"));
    await app.user.keyboard("{ArrowUp}");
    expect(focused()).toBe(labRow(app, "lax"));
    await app.user.keyboard("{End}");
    expect(focused()).toBe(labRow(app, "boxed"));
    await app.user.keyboard("{Home}{PageDown}{PageUp}");
    expect(focused()).toBe(labRow(app, "cart"));
    const reached = app.lab.getAllByRole("row").filter(({ tabIndex }) => tabIndex === 0);
    expect(reached).toEqual([labRow(app, "cart")]);
  });

  it("leaves the list's own keys alone", async () => {
    await open();
    await app.user.keyboard("n/");
    expect(screen.queryByRole("textbox", { name: "Name" })).toBeNull();
    expect(focused()).not.toBe(screen.getByRole("textbox", { name: /^Search/ }));
    await app.user.keyboard("?");
    expect(await screen.findByText("Open or close the request lab")).toBeTruthy();
  });
});

it("has nothing that axe finds fault with", async () => {
  await open();
  await app.user.click(app.lab.getByRole("button", { name: "+ redirect" }));
  await app.user.click(app.lab.getByRole("button", { name: /^SameSite/ }));
  expect(await accessibilityFaults()).toEqual([]);
});
