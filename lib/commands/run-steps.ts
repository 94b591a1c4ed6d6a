/** One step of a command: what it says it does, and the doing. */
export interface Step {
  readonly title: string;
  /** @returns whether all is well */
  readonly run: () => Promise<boolean>;
}

/**
 * Does the steps in order, announcing each, and stops at the first that fails.
 *
 * @returns whether all went well
 */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  for (const { title, run } of steps) {
    console.log(`\n▸ ${title}`);
    const start = performance.now();
    const well = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`  ${well ? "done" : "FAILED"} after ${seconds} s`);
    if (!well) return false;
  }
  return true;
}
