import { describe, expect, it } from "vitest";
import { SOURCES } from "../../../../src/core/findings/sources";

describe("sources", () => {
  it.each(Object.entries(SOURCES))("%s has a label and a page to open", (_id, { label, url }) => {
    expect(label).not.toBe("");
    expect(new URL(url).protocol).toBe("https:");
  });
});
