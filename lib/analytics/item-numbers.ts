import { FEW } from "./answer-flow";
import type { ItemPage } from "./item-page";
import { markMoves } from "./mark-moves";
import { timeSpent } from "./time-spent";

/**
 * "Table 3." by what a table or figure of a question's page shows, counted without gaps: what the page
 * leaves out has none.
 */
export function itemNumbers({ item, source, groups, versions }: ItemPage) {
  const { parts, statistics, transitions, cubes, flow } = item;
  const isImport = source.kind === "import";
  const [table, figure] = [counter("Table"), counter("Figure")];
  // In the order of the page.
  return {
    tables: {
      choices: table(parts.length > 0),
      together: table(parts.length > 0 && item.item.kind === "multiple"),
      certainty: table((statistics.certainty.value ?? []).length > 0),
      variants: table(item.item.right.size > 1),
      statistics: table(true),
      versions: table(versions.length > 0),
      groups: table(groups !== null),
    },
    figures: {
      curves: figure(parts.length > 0),
      moves: figure(!isImport && markMoves(transitions).n > 0),
      time: figure(!isImport && timeSpent(cubes.all).median !== null),
      flow: figure(source.kind === "quiz" && flow.wrong >= FEW),
      response: figure((statistics.response?.value ?? null) !== null),
    },
  } as const;
}

function counter(word: string): (isThere: boolean) => string {
  let count = 0;
  return (isThere) => {
    if (!isThere) return "";
    count += 1;
    return `${word} ${String(count)}.`;
  };
}
