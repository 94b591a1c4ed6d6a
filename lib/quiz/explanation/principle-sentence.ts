import type { Scenario } from "@/lib/loss/scenario";

/** The principle on these numbers, as a template of the same language as authored text. */
export function principleSentence({ output }: Scenario): string | null {
  switch (output.kind) {
    case "fixed":
      return "On these numbers the [farther] group has {heads(farther)} of the heads, and so {pull(L1, farther)} of the pull of L1. Its error is {ratio} times as large as the other’s, and so it has {pull(L2, farther)} of the pull of L2.";
    case "shared":
      return "On these numbers L1 ends at {best(L1)} and L2 at {best(L2)}.";
    case "known":
      return "On these numbers each group gets an output of its own, and the [minority] group keeps an error of {error(L1, minority)} under L1 and {error(L2, minority)} under L2: there is nothing left to plot.";
    case "flipped":
      return "On these numbers the [minority] group keeps an error of {error(L1, minority)} under L1 and {error(L2, minority)} under L2.";
    case "noisy":
      return "On these numbers the [minority] group keeps an error of {error(L1, minority)} under L1 and {error(L2, minority)} under L2, worked out numerically.";
  }
}
