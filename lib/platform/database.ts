import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { PrismaClient } from "@/prisma/client/client";
import type { Statement } from "./statement";

/** Who listens on a channel of the database. */
export interface Listener {
  /** Called for every NOTIFY that arrives. */
  readonly onMessage: (payload: string) => void;
  /** Called when a lost connection stands again: what was sent in between did not arrive. */
  readonly onReconnect: () => void;
}

/** An open database, whichever of the two homes it has. */
export interface Database {
  readonly kind: "pglite" | "postgresql";
  readonly prisma: PrismaClient;
  /** The rows of one prepared statement, as `queryRows` asks for them. */
  readonly rows: (statement: Statement) => Promise<readonly unknown[]>;
  /** The connection as Prisma's schema engine takes it. */
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  /** Listens on a channel until the returned function is called. */
  readonly listen: (channel: string, listener: Listener) => Promise<() => Promise<void>>;
  /** Runs the work while no other process runs any: for migrations and seeds. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}
