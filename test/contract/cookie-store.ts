import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { acceptanceCases } from "./acceptance";
import { dateCases } from "./dates";
import { identityCases } from "./identity";
import { limitCases } from "./limits";
import { listingCases } from "./listing";
import type { Subject } from "./subject";

/** The contract that every cookie store keeps; the same cases for the real ones and the one in memory. `more` are cases of its own. */
export function cookieStoreContract<S extends Subject>(
  open: () => Promise<S>,
  more: (subject: () => S) => void = () => {},
): void {
  let subject: S;
  beforeAll(async () => {
    subject = await open();
  });
  beforeEach(() => subject.empty());
  afterAll(() => subject.close());

  const opened = () => subject;
  describe("identity", () => identityCases(opened));
  describe("listing", () => listingCases(opened));
  describe("acceptance", () => acceptanceCases(opened));
  describe("dates", () => dateCases(opened));
  describe("limits", () => limitCases(opened));
  more(opened);
}
