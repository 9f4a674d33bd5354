import { expect, test, vi } from "vitest";
import { createFakeBrowser } from "../../../support/fake-browser";
import { isListed, openLens, stateWhere } from "../../../support/fake-lens";

const followLessons = vi.hoisted(() => vi.fn());
vi.mock("../../../../src/app/lessons/follow-lessons", () => ({ followLessons }));

test("code that could not be loaded is told, and asked for again", async () => {
  const forget = vi.fn();
  followLessons.mockImplementationOnce(() => {
    throw new Error("no code");
  });
  followLessons.mockReturnValue({ forget });
  const lens = openLens(createFakeBrowser());
  await stateWhere(lens, isListed);
  await lens.followLessons();
  expect(lens.state().notice).toEqual({ about: "failed" });
  await lens.forgetLesson("path");
  expect(forget).toHaveBeenCalledWith("path");
  await lens.followLessons();
  expect(followLessons).toHaveBeenCalledTimes(2);
  lens.stop();
});
