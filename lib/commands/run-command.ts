import { Fault } from "@/lib/platform/errors";

/**
 * Runs a command to its end. A sentence that it returns is a refusal: it goes to standard error, and
 * the exit status is 1. So it is with a fault that is meant for the operator; anything else is a bug
 * and is shown with its stack.
 */
export async function runCommand(command: () => Promise<string | undefined>): Promise<void> {
  try {
    const refusal = await command();
    if (refusal !== undefined) refuse(refusal);
  } catch (error) {
    if (error instanceof Fault && error.visibility === "operator") refuse(error.message);
    else throw error;
  }
}

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
