import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";

/**
 * An adapter as migrations need it: a script goes to the database as one text, which PostgreSQL
 * runs as one transaction. Of the published adapters one cuts a script at every semicolon, also
 * inside of a function's body, and the other does not wait for it, so that a migration that fails
 * would be recorded as applied.
 *
 * @param run sends a script of many statements and settles when all are done
 */
export function wholeScripts(
  inner: SqlMigrationAwareDriverAdapterFactory,
  run: (script: string) => Promise<unknown>,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async (): Promise<SqlDriverAdapter> => {
      const adapter = await inner.connect();
      adapter.executeScript = async (script) => {
        await run(script);
      };
      return adapter;
    },
    connectToShadowDb: () => inner.connectToShadowDb(),
  };
}
