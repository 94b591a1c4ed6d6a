import fs from "node:fs";
import path from "node:path";
import { systemClock } from "@/lib/platform/clock";
import { migrationDrift } from "@/lib/platform/drift";
import { migrationsFolder } from "@/lib/platform/migration-history";
import { runCommand } from "./run-command";

/** `npm run migration -- name`: writes the migration that schema.prisma asks for. */
await runCommand(async () => {
  const name = process.argv[2];
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
    return "Give the migration a name of small letters and underscores: npm run migration -- add_votes";
  }
  fs.mkdirSync(migrationsFolder, { recursive: true });
  const sql = await migrationDrift();
  if (sql === "") {
    console.log("The migrations already say what prisma/schema.prisma says.");
    return undefined;
  }
  const stamp = systemClock.now().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = path.join(migrationsFolder, `${stamp}_${name}`);
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, "migration.sql"), `${sql}\n`);
  fs.writeFileSync(
    path.join(migrationsFolder, "migration_lock.toml"),
    '# Prisma asks for this file; it names the dialect of the scripts.\nprovider = "postgresql"\n',
  );
  console.log(`Wrote ${path.join(folder, "migration.sql")}: read it before you commit it.`);
  return undefined;
});
