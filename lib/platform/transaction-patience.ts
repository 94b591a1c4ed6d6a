/**
 * How long a transaction waits for a connection and may run, in milliseconds. Prisma's own two and
 * five seconds are too few for a whole class that signs up at once on PGlite's one connection.
 */
export const PATIENCE = { maxWait: 30_000, timeout: 30_000 } as const;
