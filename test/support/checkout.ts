import { cp, symlink } from "node:fs/promises";
import path from "node:path";

import { PROJECT } from "../steps";
import { type TemporaryFolder, temporaryFolder } from "./temporary-folder";

const NOT_CHECKED_OUT = new Set([".git", ".cache", "dist", "node_modules"]);

/** A copy of the project as `npm ci` leaves a clean checkout: nothing is built, and what it builds is its own. */
export async function freshCheckout(): Promise<TemporaryFolder> {
  const checkout = await temporaryFolder("checkout");
  await cp(PROJECT, checkout.folder, {
    recursive: true,
    filter: (file) => !NOT_CHECKED_OUT.has(path.relative(PROJECT, file)),
  });
  const dependencies = path.join(checkout.folder, "node_modules");
  await symlink(path.join(PROJECT, "node_modules"), dependencies, "junction");
  return checkout;
}
