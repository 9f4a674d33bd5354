import { finishInterrupted } from "../../src/app/interrupted";
import { undoLast, undoLevels } from "../../src/app/undo";
import { writeChanges } from "../../src/app/write";
import { platform } from "../../src/browser/platform";
import { webext } from "../../src/browser/webext";
import { isPathKeptByUrl } from "../../src/core/edit/addressable";
import { apiForm } from "../../src/core/edit/api-form";
import { inspectDraft } from "../../src/core/findings/inspect";

const changed: string[] = [];
platform.cookies.onChanged(({ name }) => changed.push(name));

/** What a page for tests only offers on its globalThis: the extension's own modules, without its views. */
const application = {
  platform,
  webext,
  isPathKeptByUrl,
  inspectDraft,
  apiForm,
  finishInterrupted,
  undoLast,
  undoLevels,
  writeChanges,
  /** Names of the cookies that `onChanged` told of, in order. */
  changed,
};

export type Application = typeof application;

Object.assign(globalThis, { application });
