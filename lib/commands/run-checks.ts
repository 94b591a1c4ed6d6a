import { runStep } from "./run-step";

/** A program that finds faults in the sources and changes nothing. */
export interface Check {
  readonly name: string;
  /** Its path in node_modules. */
  readonly script: string;
  readonly args: string;
}

/**
 * Runs checks beside one another, in this order. Each keeps to itself what it prints until it has
 * ended, so that the lines of two never mix; one that fails does not stop the others.
 *
 * @param atOnce how many run at a time
 * @returns whether none found anything
 */
export async function runChecks(checks: readonly Check[], atOnce: number): Promise<boolean> {
  const left = [...checks];
  let well = true;
  const work = async (): Promise<void> => {
    for (let check = left.shift(); check !== undefined; check = left.shift()) {
      const start = performance.now();
      const { status, output } = await runStep(
        `node_modules/${check.script}`,
        check.args.split(" "),
        { quiet: true },
      );
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      if (output.trim() !== "") console.log(output.trimEnd());
      console.log(`  ${check.name}: ${status === 0 ? "done" : "FAILED"} after ${seconds} s`);
      well &&= status === 0;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return well;
}
