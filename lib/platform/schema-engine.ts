import "server-only";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

declare global {
  var PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => void } | undefined;
}

let loaded: Promise<void> | undefined;

/**
 * Prisma's own schema engine over an open connection: it writes, applies and compares migrations.
 * The command line tool downloads the same engine as a native program; this one is WebAssembly from
 * an npm package, and needs no network.
 *
 * @param schema the text of schema.prisma, when the engine is to compare against it
 */
export async function schemaEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
  schema: string | undefined,
): Promise<glue.SchemaEngine> {
  loaded ??= load();
  await loaded;
  return glue.SchemaEngine.new(
    { datamodels: schema === undefined ? undefined : [["schema.prisma", schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

/** What the generated glue expects of a bundler: the module instantiated, and handed to it. */
async function load(): Promise<void> {
  // Resolved at run time from the project's folder, so that no bundler tries to follow it.
  const require = createRequire(path.join(process.cwd(), "package.json"));
  const entry = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = fs.readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      throw new Error(`The schema engine panicked: ${message}`);
    },
  };
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": { ...glue },
  });
  glue.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start !== "function") throw new Error("The schema engine has no entry point");
  Reflect.apply(start, undefined, []);
}
