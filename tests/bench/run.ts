import { longThread } from "./long-thread";
import { pageWeight } from "./page-weight";
import { exporting } from "./export";
import { explanations } from "./explanations";
import { openRoom } from "./bench-room";
import { imports } from "./imports";
import { lists } from "./lists";
import { liveEvents } from "./live-events";
import { openPages } from "./open-pages";
import type { Figure, Part } from "./part";
import { reports } from "./reports";
import { reviewPage } from "./review-page";
import { slowestPost } from "./slowest-post";
import { startUp } from "./start-up";
import { submissions } from "./submissions";
import { table } from "./table";
import { writing } from "./writing";

/** In this order: the start needs a quiet machine most. */
const PARTS: readonly Part[] = [
  startUp,
  explanations,
  reviewPage,
  pageWeight,
  longThread,
  lists,
  submissions,
  liveEvents,
  openPages,
  writing,
  slowestPost,
  reports,
  exporting,
  imports,
];

/** Names of the parts, for whoever wants only one. */
export const PART_NAMES: readonly string[] = PARTS.map(({ name }) => name);

/**
 * Runs the parts one after another and prints what they found. The pages must be built.
 *
 * @param only name of a part; all of them where it is left out
 * @param root a temporary folder
 */
export async function runBench(root: string, only?: string): Promise<void> {
  const room = openRoom(root);
  const figures: Figure[] = [];
  try {
    for (const { name, title, run } of PARTS) {
      if (only !== undefined && only !== name) continue;
      console.log(`▸ ${title}`);
      figures.push(...(await run(room)));
    }
  } finally {
    await room.close();
  }
  console.log(`\n${table(figures)}`);
}
