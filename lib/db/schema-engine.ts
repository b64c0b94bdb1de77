import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { MigrationAdapter } from "#lib/db/migration-adapter";

const glueModule = "@prisma/schema-engine-wasm/schema_engine_bg";

type Glue = { __wbg_set_wasm(exports: object): void; SchemaEngine: typeof SchemaEngine };
type Exports = { __wbindgen_start(): void };

let loading: Promise<Glue> | undefined;

/** Runs `work` with Prisma's schema engine on that database, then closes its connections. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= load();
  const { SchemaEngine } = await loading;
  const adapter = new MigrationAdapter(databaseUrl);
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  try {
    return await work(await SchemaEngine.new({ datamodels: undefined }, () => {}, bound));
  } finally {
    await adapter.close();
  }
}

/**
 * The engine as WebAssembly: the npm package holds all of it, where the native one is a download.
 * Node cannot import a `.wasm` file as a module, so it is instantiated by hand, once a process.
 */
async function load(): Promise<Glue> {
  const glue: Glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = dirname(createRequire(import.meta.url).resolve(glueModule));
  const bytes = await readFile(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  // Where a panic leaves its reason before it surfaces as a bare "unreachable".
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as Exports).__wbindgen_start();
  return glue;
}
