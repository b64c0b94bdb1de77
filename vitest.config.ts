import { defineConfig } from "vitest/config";

// A busy machine is slow, not wrong.
const patience = { testTimeout: 180_000, hookTimeout: 180_000 };

const elsewhere = ["**/node_modules/**", "e2e/**", "build/**", ".next/**"];

export default defineConfig({
  test: {
    // Half of the time goes by in waiting for databases and child processes: no core is to be left idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...patience,
          name: "unit",
          // What is pure has nothing to keep from the next file, and is loaded once.
          isolate: false,
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [
            ...elsewhere,
            "**/*.db.test.ts",
            "app/**/*route.test.ts",
            "{cli,server}/tests/**",
          ],
        },
      },
      {
        test: {
          ...patience,
          name: "db",
          include: ["**/*.db.test.ts", "app/**/*route.test.ts"],
          exclude: elsewhere,
          globalSetup: ["lib/db/testing/global-setup.ts"],
          setupFiles: ["lib/db/testing/setup.ts"],
        },
      },
      // These two run what was built: `npm test` builds it first, as `npm start` does.
      { test: { ...patience, name: "cli", include: ["cli/tests/**/*.test.ts"] } },
      {
        test: {
          ...patience,
          name: "server",
          include: ["server/tests/*.test.ts", "server/tests/attacks/{insiders,malware}.test.ts"],
        },
      },
      // Minutes of floods and kills more: `npm run simulate -- --http` runs all attacks, `npm test` not these.
      {
        test: {
          // Towns are begun and killed in turn, fifty people each: minutes, where others work beside them.
          testTimeout: 900_000,
          hookTimeout: 900_000,
          name: "attacks",
          include: ["server/tests/attacks/*.test.ts"],
          exclude: ["server/tests/attacks/{insiders,malware}.test.ts"],
        },
      },
    ],
  },
});
