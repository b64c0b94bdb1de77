import { defineConfig } from "vitest/config";

const withDatabase = {
  globalSetup: ["lib/db/testing/global-setup.ts"],
  setupFiles: ["lib/db/testing/setup.ts"],
};

const elsewhere = ["**/node_modules/**", "e2e/**", "build/**", ".next/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [
            ...elsewhere,
            "**/*.db.test.ts",
            "app/**/route.test.ts",
            "{cli,server}/tests/**",
          ],
        },
      },
      { test: { name: "db", include: ["**/*.db.test.ts"], exclude: elsewhere, ...withDatabase } },
      {
        test: {
          name: "route",
          include: ["app/**/route.test.ts"],
          exclude: elsewhere,
          ...withDatabase,
        },
      },
      // These two run what was built: `npm test` builds it first, as `npm start` does.
      { test: { name: "cli", include: ["cli/tests/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "server", include: ["server/tests/**/*.test.ts"], testTimeout: 60_000 } },
    ],
  },
});
