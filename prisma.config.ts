import { defineConfig } from "prisma/config";

// `prisma generate` does not use the schema engine, yet it downloads that binary first and fails
// where its host cannot be reached. Naming any executable skips the download. Migrations are run by
// the same engine's WebAssembly build (lib/db/schema-engine.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= "/bin/true";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
