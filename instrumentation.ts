/**
 * Next calls this once in every server process before the first request. The file is also compiled
 * for the Edge runtime, where nothing of it can run: hence the guarded import.
 */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  if (process.env["NEXT_PHASE"] === "phase-production-build") return;
  const { boot } = await import("./lib/commands/boot");
  await boot();
}
