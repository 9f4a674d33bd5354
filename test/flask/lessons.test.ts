import { describe } from "vitest";

import { startFlask } from "../support/flask-server";
import { expectLessons } from "../support/taught-lessons";
import { expectPages } from "../support/taught-pages";

describe("lessons", () => expectLessons(startFlask));
describe("pages", () => expectPages(startFlask));
