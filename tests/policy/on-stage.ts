import { type Asker, makeAsker } from "./asker";
import { type KeptState, keepState } from "./kept-state";
import { serve, type Served } from "./served";
import { setStage, type Stage } from "./stage";

interface OnStage {
  readonly served: Served;
  readonly asker: Asker;
  readonly stage: Stage;
  readonly kept: KeptState;
}

/** Starts the product in an empty folder, puts people and things into it, and works with them. */
export async function onStage<T>(
  env: Readonly<Record<string, string>>,
  work: (on: OnStage) => Promise<T>,
  script?: string,
): Promise<T> {
  const served = await serve(env, script);
  const asker = makeAsker(served.origin);
  try {
    const stage = await setStage(served, asker);
    return await work({ served, asker, stage, kept: await keepState(served, stage.bystander.id) });
  } finally {
    asker.close();
    await served.stop();
  }
}
