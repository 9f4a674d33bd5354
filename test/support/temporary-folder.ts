import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder for as long as it is needed, and never longer than this process. */
export interface TemporaryFolder {
  readonly folder: string;
  discard(): Promise<void>;
}

/** Makes an empty folder whose name tells what it is for. */
export async function temporaryFolder(purpose: string): Promise<TemporaryFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), `cookie-lens-${purpose}-`));
  const options = { recursive: true, force: true, maxRetries: 5 };
  const discardAtExit = () => rmSync(folder, options);
  process.once("exit", discardAtExit);
  return {
    folder,
    async discard() {
      await rm(folder, options);
      process.off("exit", discardAtExit);
    },
  };
}
