import { monitorEventLoopDelay } from "node:perf_hooks";

const NANOSECONDS_A_MS = 1e6;

/** The result of the work, and for how long at most nothing else could be done meanwhile, in milliseconds. */
export async function longestStall<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly stall: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  try {
    const result = await work();
    return { result, stall: delay.max / NANOSECONDS_A_MS };
  } finally {
    delay.disable();
  }
}
