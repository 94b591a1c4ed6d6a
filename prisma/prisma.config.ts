import { defineConfig } from "prisma/config";

// The command line tool fetches a native schema engine before every command, also before those that
// never run it. Naming any executable stops that; migrations go through the engine that is an npm
// package (lib/platform/schema-engine.ts).
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

export default defineConfig({
  schema: "schema.prisma",
  migrations: { path: "migrations" },
  datasource: { url: process.env["DATABASE_URL"] ?? "postgresql://unused" },
});
