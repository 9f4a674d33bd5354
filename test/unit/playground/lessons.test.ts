import { describe, expect, test } from "vitest";

import { servePractice } from "../../../playground/site/serve";
import { ask } from "../../support/ask";
import { expectLessons, type LessonServer } from "../../support/taught-lessons";
import { expectPages } from "../../support/taught-pages";

async function start(): Promise<LessonServer> {
  const { ports, close } = await servePractice();
  return { ports, stop: close };
}

describe("lessons", () => expectLessons(start));
describe("pages", () => expectPages(start));

test("without openssl it says so, and goes on over http", async () => {
  const site = await servePractice(0, "/nowhere/openssl");
  try {
    expect(site.ports.https).toBeUndefined();
    const { body } = await ask(site.ports.http, "/lessons/", { host: "shop.localhost" });
    expect(body).toContain("There is no https here");
    expect(body).not.toContain("https://");
  } finally {
    await site.close();
  }
});

test("only the assets are served from the disk", async () => {
  const site = await servePractice();
  try {
    const status = async (path: string) => (await ask(site.ports.http, path)).status;
    expect(await status("/assets/both-ends.js")).toBe(200);
    expect(await status("/assets/nothing.css")).toBe(404);
    expect(await status("/assets/%2e%2e/start.ts")).toBe(404);
  } finally {
    await site.close();
  }
});
