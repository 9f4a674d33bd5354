import { expect, it } from "vitest";
import { retrievalRulesOf } from "../../../../src/core/retrieval/policy";
import { storageRulesOf } from "../../../../src/core/storage/policy";

it.each(["chromium", "firefox", "specification"] as const)("%s has its own rows", (id) => {
  expect(retrievalRulesOf(id).id).toBe(id);
  expect(storageRulesOf(id).id).toBe(id);
});
