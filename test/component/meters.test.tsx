import { screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { FIREFOX } from "../../src/core/user-agent";
import { cookieWith } from "../support/cookie";
import { accessibilityFaults, type OpenApp, openList } from "../support/open-app";

let app: OpenApp;
afterEach(() => app.unmount());

const partitionKey = { topLevelSite: "https://news.example.org", hasCrossSiteAncestor: true };

describe("the count", () => {
  it("counts the unpartitioned jar, and opens to each partition's", async () => {
    app = await openList({
      cookies: [
        cookieWith({ name: "a" }),
        cookieWith({ name: "b" }),
        cookieWith({ name: "c", partitionKey, value: "x".repeat(1023) }),
      ],
    });
    expect(screen.getByText("3 cookies · 1 in a partition")).not.toBeNull();
    await app.user.click(screen.getByRole("button", { name: /^Cookies 2 of 180/ }));
    const details = within(await screen.findByRole("region", { name: /2 cookies of at most 180/ }));
    expect(await details.findByText("2 of 180")).not.toBeNull();
    expect(details.getByText("1 of 180")).not.toBeNull();
    expect(details.getByText("1 kB of 10 kB")).not.toBeNull();
    expect(details.getByText(/removes cookies until 150 remain/)).not.toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
    await app.user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: /at most 180/ })).toBeNull();
  });

  it("says what this browser tolerates in a partition, and what it then goes down to", async () => {
    const cookie = cookieWith({
      storeId: "firefox-default",
      value: "x".repeat(10_239),
      secure: true,
      partitionKey,
    });
    app = await openList({ userAgent: FIREFOX, cookies: [cookie] });
    await app.user.click(screen.getByRole("button", { name: /^Cookies 0 of 180/ }));
    expect(await screen.findByText("10 kB of 12 kB")).not.toBeNull();
    await app.user.click(await screen.findByRole("button", { name: /^\d+ warnings?$/ }));
    const findings = within(await screen.findByRole("region", { name: "Findings" }));
    expect(findings.getByText(/take 10,240 of at most 12,288 octets/)).not.toBeNull();
    expect(
      findings.getByText(/Beyond 12,288 octets .* until at most 10,240 remain/),
    ).not.toBeNull();
  });
});

describe("the header", () => {
  it("counts what this page's request carries, and multiplies it by requests that the user sets", async () => {
    // `Cookie: ` + `a=` + 4086 octets is 4 kB to the octet.
    app = await openList({
      cookies: [
        cookieWith({ name: "a", value: "x".repeat(4086) }),
        cookieWith({ name: "elsewhere", value: "x".repeat(1000), path: "/cart" }),
      ],
    });
    const meter = screen.getByRole("button", { name: /^Header here/ });
    expect(meter.textContent).toContain("4 kB");
    expect(meter.textContent).toContain("× 20 = 80 kB");
    await app.user.click(meter);
    const stepper = await screen.findByRole<HTMLInputElement>("spinbutton", {
      name: /Requests of a page/,
    });
    expect(stepper.value).toBe("20");
    expect(screen.getByText(/does not watch requests/)).not.toBeNull();
    expect(screen.getByText("× 4,096 octets = 80 kB")).not.toBeNull();
    await app.user.clear(stepper);
    await app.user.type(stepper, "50");
    await waitFor(() => expect(screen.getByText("× 4,096 octets = 200 kB")).not.toBeNull());
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says at the field what keeps a text from being a number of requests, and keeps the last one", async () => {
    app = await openList({ cookies: [cookieWith({ name: "a", value: "x".repeat(4086) })] });
    await app.user.click(screen.getByRole("button", { name: /^Header here/ }));
    const field = await screen.findByRole<HTMLInputElement>("spinbutton", { name: /Requests of/ });
    const said = () => document.getElementById(field.getAttribute("aria-describedby") ?? "");
    expect(said()?.textContent).toBe("");

    const refused: readonly [string, RegExp][] = [
      ["0", /at least one request/],
      ["-3", /at least one request/],
      ["20000", /No page makes so many: type 9,999 or less/],
    ];
    await app.user.clear(field);
    expect(said()?.textContent).toMatch(/Type how many .* Until then the sum stands for 20\./);
    for (const [typed, words] of refused) {
      await app.user.clear(field);
      await app.user.type(field, typed);
      expect(said()?.textContent).toMatch(words);
      expect(field.value).toBe(typed);
      expect(field.getAttribute("aria-invalid")).toBe("true");
    }
    // On the way to 20000 there was 2000, which is one.
    expect(screen.getByText("× 4,096 octets = 8,000 kB")).not.toBeNull();
    expect(await accessibilityFaults()).toEqual([]);

    await app.user.clear(field);
    await app.user.type(field, "30");
    expect(said()?.textContent).toBe("");
    expect(field.getAttribute("aria-invalid")).toBe("false");
    expect(screen.getByText("× 4,096 octets = 120 kB")).not.toBeNull();
  });

  it("says of letters, which the browser hides from a page, that they are no number", async () => {
    app = await openList({ cookies: [cookieWith({ name: "a" })] });
    await app.user.click(screen.getByRole("button", { name: /^Header here/ }));
    const field = await screen.findByRole<HTMLInputElement>("spinbutton", { name: /Requests of/ });
    // happy-dom lets no letter into such a field: what a browser would say is said for it.
    Object.defineProperty(field, "validity", { value: { badInput: true } });
    await app.user.clear(field);
    expect(await screen.findByText(/no whole number/)).not.toBeNull();
  });

  it("warns from 4 kB on, and shows what each server takes and does with more", async () => {
    app = await openList({ cookies: [cookieWith({ name: "a", value: "x".repeat(4086) })] });
    const meter = screen.getByRole("button", { name: /^Header here/ });
    expect(within(meter).getByText("4 kB").dataset["level"]).toBe("near");
    await app.user.click(meter);
    const table = within(await screen.findByRole("table", { name: /What servers take/ }));
    const rows = table.getAllByRole("row").map((row) => row.textContent?.replaceAll("\u00A0", " "));
    expect(rows.slice(0, 3)).toEqual([
      "ServerOctetsCountsTo more",
      "uWSGIThis header is over it: 4,096headno answer",
      "Apache httpd8,190lineerror 400",
    ]);
    expect(rows).toContain("Fastly32,768linedrops the cookies");
    expect(rows).toContain("Google Cloud Load Balancing61,440headan error");
    expect(table.getByRole("link", { name: "nginx" }).getAttribute("href")).toMatch(/nginx\.org/);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("each consequence is told as what it is", async () => {
    const cookies = Array.from({ length: 9 }, (_, index) =>
      cookieWith({ name: `n${index}`, value: "x".repeat(3680) }),
    );
    app = await openList({ cookies });
    await app.user.click(await screen.findByRole("button", { name: "2 dangers" }));
    const findings = within(await screen.findByRole("region", { name: "Findings" }));
    expect(findings.getByText(/Fastly drops the whole header and goes on/)).not.toBeNull();
    const withError = findings.getByText(/answer with an error and not with the page/);
    expect(withError.textContent).not.toMatch(/Fastly|uWSGI/);
    await app.user.click(findings.getByRole("button", { name: /warning/ }));
    expect(findings.getByText(/uWSGI closes the connection without an answer/)).not.toBeNull();
  });
});
