/**
 * What some work made, with the milliseconds of the processor that it took. The work must not wait
 * for anything, or it would answer for what others did meanwhile.
 */
export function withProcessorTime<T>(work: () => T): { readonly made: T; readonly took: number } {
  const from = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(from);
  return { made, took: (user + system) / 1000 };
}
