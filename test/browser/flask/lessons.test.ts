import { describe } from "vitest";

import type { BrowserKind } from "../../../playground/find-browser";
import { startFlask } from "../../support/flask-server";
import { expectLessonsIn } from "../../support/lessons-in-browser";

describe.each<BrowserKind>(["chromium", "firefox"])("Flask's lessons in %s", (kind) => {
  expectLessonsIn(kind, startFlask);
});
