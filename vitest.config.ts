import { defineConfig } from "vitest/config";

const browserTimeouts = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Suites by what they need: nothing, a DOM, the built packages, real browsers. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    restoreMocks: true,
    // Not a measurement: only a test that hangs should ever meet it, on a busy machine too.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts"],
          environment: "node",
        },
      },
      {
        extends: true,
        test: {
          name: "component",
          include: ["test/component/**/*.test.tsx"],
          environment: "happy-dom",
        },
      },
      {
        extends: true,
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts"],
          environment: "node",
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "contract",
          include: ["test/contract/**/*.test.ts"],
          environment: "node",
          ...browserTimeouts,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          exclude: [
            "test/browser/flask/**",
            "test/browser/noloss/**",
            "test/browser/permission/**",
          ],
          environment: "node",
          maxWorkers: 2,
          ...browserTimeouts,
        },
      },
      {
        extends: true,
        test: {
          name: "browser-flask",
          include: ["test/browser/flask/**/*.test.ts"],
          environment: "node",
          maxWorkers: 2,
          ...browserTimeouts,
        },
      },
      {
        extends: true,
        test: {
          name: "flask",
          include: ["test/flask/**/*.test.ts"],
          environment: "node",
          ...browserTimeouts,
        },
      },
      {
        extends: true,
        test: {
          name: "commands",
          include: ["test/commands/**/*.test.ts"],
          environment: "node",
          fileParallelism: false,
          ...browserTimeouts,
        },
      },
      {
        extends: true,
        test: {
          name: "permission",
          include: ["test/browser/permission/**/*.test.ts"],
          environment: "node",
          fileParallelism: false,
          ...browserTimeouts,
        },
      },
      {
        extends: true,
        test: {
          name: "noloss",
          include: ["test/browser/noloss/**/*.test.ts"],
          environment: "node",
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "oracle",
          include: ["test/oracle/**/*.test.ts"],
          environment: "node",
          maxWorkers: 2,
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
