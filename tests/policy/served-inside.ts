import { z } from "zod";

/** What may be asked of the serving process beside the requests of visitors. */
const questionSchema = z.object({
  id: z.int(),
  sql: z.string(),
  values: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/**
 * `npm start`, in a process that also runs statements on its own database for the one that started
 * it: PGlite belongs to the process that serves, and nobody else could look into it.
 */
process.on("message", (message) => {
  const question = questionSchema.safeParse(message);
  // Somebody else's message.
  if (!question.success) return;
  const { id, sql, values } = question.data;
  const database = globalThis.residualDatabase;
  if (database === undefined) throw new Error("The database is not open yet");
  database.prisma.$queryRawUnsafe(sql, ...values).then(
    (rows) => process.send?.({ id, rows }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});

// Whoever started it is gone, killed perhaps: nobody else would end it.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));

await import("@/lib/commands/start");
