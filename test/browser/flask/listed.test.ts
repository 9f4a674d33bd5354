import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { BrowserKind } from "../../../playground/find-browser";
import type { DrivenView } from "../../support/driver";
import type { LensFields, LensRow } from "../../support/lens-page";
import { listedRows, openRow, shownFields, waitForRows } from "../../support/lens-view";
import { type Practice, startPractice } from "./practice";

const HOST = "shop.localhost";
const DAY = 86_400;

interface Expected {
  readonly parameter: string;
  readonly row: Partial<LensRow>;
  readonly fields: Partial<LensFields>;
  /** Seconds of life when it is set; absent for a session cookie. */
  readonly lives?: number;
}

const PLAIN_ROW = {
  remark: "",
  domain: "this host",
  path: "/",
  secure: false,
  httpOnly: false,
  sameSite: "–",
  sent: true,
  ended: false,
};
const PLAIN_FIELDS = {
  domain: `${HOST} only this host`,
  path: "/",
  secure: false,
  httpOnly: false,
  sameSite: "not set",
};

const lesson = (
  parameter: string,
  name: string,
  value: string,
  stated: { row?: Partial<LensRow>; fields?: Partial<LensFields>; lives?: number } = {},
): Expected => ({
  parameter,
  row: { ...PLAIN_ROW, name, value: value === "" ? "empty" : value, ...stated.row },
  fields: { ...PLAIN_FIELDS, name, value, ...stated.fields },
  ...(stated.lives !== undefined && { lives: stated.lives }),
});

/** What each parameter of Flask's `set_cookie` asks for. */
const LESSONS: readonly Expected[] = [
  lesson("key", "demo_key", ""),
  lesson("value", "demo_value", "chocolate"),
  lesson("max_age", "demo_max_age", "going", { lives: 10 }),
  lesson("expires", "demo_expires", "until_then", { lives: 30 * DAY }),
  lesson("path", "demo_path", "only_below_cookies", {
    row: { path: "/cookies", sent: false, remark: expect.stringContaining("/cookies") as string },
    fields: { path: "/cookies" },
  }),
  lesson("domain", "demo_domain", "whole_family", {
    row: { domain: `*.${HOST}` },
    fields: { domain: `${HOST} and all below` },
  }),
  lesson("secure", "demo_secure", "over_https", {
    row: { secure: true },
    fields: { secure: true },
  }),
  lesson("httponly", "demo_httponly", "not_for_scripts", {
    row: { httpOnly: true },
    fields: { httpOnly: true },
  }),
  lesson("samesite_strict", "demo_samesite_strict", "own_site_only", {
    row: { sameSite: "S" },
    fields: { sameSite: "Strict" },
  }),
  lesson("samesite_lax", "demo_samesite_lax", "links_too", {
    row: { sameSite: "L" },
    fields: { sameSite: "Lax" },
  }),
  lesson("samesite_none", "demo_samesite_none", "everywhere", {
    row: { sameSite: "N", secure: true },
    fields: { sameSite: "None", secure: true },
  }),
];

describe.each<BrowserKind>(["chromium", "firefox"])("Flask's set_cookie in %s", (kind) => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await startPractice(kind);
  });
  afterAll(() => practice.stop());

  test.each(LESSONS)("$parameter: its row and its fields say what was set", async (expected) => {
    const popup = await practice.begin(HOST, [expected.parameter]);
    await waitForRows(popup, 1);
    const [row] = await listedRows(popup);
    expect(row).toMatchObject(expected.row);
    const { name, value } = expected.fields;
    // As it travels in the Cookie header.
    expect(row?.octets).toBe(String(`${name}=${value}`.length));
    expectLifetime(row?.lifetime ?? "", expected.lives);

    await openRow(popup, 0);
    const fields = await shownFields(popup);
    expect(fields).toMatchObject(expected.fields);
    if (expected.lives === undefined) expect(fields.maxAge).toBe("");
    else {
      // Some of it has passed, and never more than the test has taken.
      expect(Number(fields.maxAge)).toBeLessThanOrEqual(expected.lives);
      expect(Number(fields.maxAge)).toBeGreaterThan(expected.lives - 10);
    }
  });

  test("all that last, at once: what is marked as sent is what the server reads", async () => {
    const lasting = LESSONS.filter(({ lives = Infinity }) => lives > 60);
    const popup = await practice.begin(
      HOST,
      lasting.map(({ parameter }) => parameter),
    );
    await waitForRows(popup, lasting.length);
    expect(await sentNames(popup)).toEqual(Object.keys(await practice.brought()).toSorted());
    const below = Object.keys(await practice.brought("/cookies/echo"));
    const all = lasting.map(({ fields: { name = "" } }) => name);
    expect(below.toSorted()).toEqual(all.toSorted());
  });
});

async function sentNames(popup: DrivenView): Promise<readonly string[]> {
  const rows = await listedRows(popup);
  return rows.flatMap(({ name, sent }) => (sent ? [name] : [])).toSorted();
}

function expectLifetime(shown: string, lives: number | undefined): void {
  if (lives === undefined) expect(shown).toBe("session");
  else if (lives < 60) expect(shown).toMatch(/^0:(0\d|10)$/);
  // Rounded down: a second after it was set, 30 days are 29 and some hours.
  else expect(shown).toMatch(/^(29|30) d$/);
}
