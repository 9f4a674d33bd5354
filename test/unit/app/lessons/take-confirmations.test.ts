import { expect, test } from "vitest";
import { takeConfirmations } from "../../../../src/app/lessons/take-confirmations";
import { confirmationOf } from "../../../../src/core/lessons/confirmation-cookie";
import { createFakeBrowser } from "../../../support/fake-browser";

const NOW = 1_800_000_000;
const JAR = { site: "shop.localhost", storeId: "0", pattern: "*://*.shop.localhost/*" };
const signOf = (id: "read" | "login") =>
  confirmationOf(id, { domain: "shop.localhost", storeId: "0" }, NOW);

function openWith(...cookies: readonly ReturnType<typeof signOf>[]) {
  return createFakeBrowser({ url: "http://shop.localhost:4321/", now: NOW, cookies });
}

test("a confirmation that came after the judging stays to be counted", async () => {
  const browser = openWith(signOf("read"));
  const judged = browser.jar.all();
  browser.jar.plant(signOf("login"));
  await takeConfirmations(browser, JAR, judged);
  expect(browser.jar.all()).toEqual([signOf("login")]);
});

test("what replaced a confirmation meanwhile and is none stays", async () => {
  const theirs = { ...signOf("read"), value: "theirs" };
  const browser = openWith(theirs);
  await takeConfirmations(browser, JAR, [signOf("read")]);
  expect(browser.jar.all()).toEqual([theirs]);
});
