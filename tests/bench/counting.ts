import { countInBackground } from "@/lib/analytics/service/count-in-background";
import { fold } from "@/lib/analytics/service/fold";
import { db } from "@/lib/platform/db";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { atLeast } from "./aim";
import { type AskedItem, askItems, QUESTIONS } from "./asked-items";
import { atOnce } from "./at-once";
import { median } from "./median";
import type { Figure } from "./part";

const ROUNDS = 9;
const CONCURRENCY = 16;
const ITEMS_A_ROUND = 1200;

/** Longer, since counting beside submissions rests for seconds between two batches. */
const RUSHES = 5;
const ITEMS_A_RUSH = 9000;
/** Of attempts that go on at the same time. */
const ITEMS_AT_A_TIME = 300;

/** What counting costs those who submit to the database that is adopted. */
export const measureCounting = async (): Promise<readonly Figure[]> => [
  ...(await measureSubmissions()),
  ...(await measureRushes()),
];

/** As the product counts: beside submissions that do not end, with a backlog that does not either. */
async function measureRushes(): Promise<readonly Figure[]> {
  const rounds: { ratio: number; counted: number; left: number; seconds: number }[] = [];
  for (let round = 0; round <= RUSHES; round += 1) {
    const [alone, beside] = [await askRush(), await askRush()];
    await fold();
    // What these leave is counted beside the others.
    const off = await perSecond(alone);
    const stop = new AbortController();
    const before = await db().changedAttempt.count();
    const counting = countInBackground(stop.signal);
    const on = await perSecond(beside);
    stop.abort();
    await counting;
    const left = await db().changedAttempt.count();
    const start = performance.now();
    await countInBackground(new AbortController().signal);
    const seconds = (performance.now() - start) / 1000;
    if ((await db().changedAttempt.count()) > 0) throw new Error("Something was not counted");
    const counted = before + ITEMS_A_RUSH / QUESTIONS - left;
    rounds.push({ ratio: on / off, counted, left, seconds });
  }
  // The first round compiles.
  const measured = rounds.slice(1);
  const middle = (of: keyof (typeof rounds)[number]) => median(measured.map((round) => round[of]));
  return [
    {
      what: "submissions a second with the counting in the background ÷ without it",
      ...atLeast(middle("ratio"), 0.95),
      from: `both with the queue, ${String(CONCURRENCY)} at once, ${String(ITEMS_A_RUSH)} a side, median of ${String(RUSHES)} rounds; ${middle("counted").toFixed(0)} attempts counted meanwhile`,
    },
    {
      what: "what is left then, counted once nobody submits",
      measured: `${middle("seconds").toFixed(1)} s`,
      from: `${middle("left").toFixed(0)} attempts of six questions, the same rounds`,
    },
  ];
}

async function measureSubmissions(): Promise<readonly Figure[]> {
  const rounds: { without: number; queued: number; counted: number; unguarded: number }[] = [];
  // Whole attempts, so that each round has its share of those that end and are to be counted.
  const next = async () => {
    const items = await askItems(ITEMS_A_ROUND);
    await fold();
    return items;
  };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [plain, followed, open, last] = [await next(), await next(), await next(), await next()];
    await setTriggers(QUEUEING, "DISABLE");
    const without = await perSecond(plain);
    await setTriggers(QUEUEING, "ENABLE");
    const queued = await perSecond(followed);
    await setTriggers(GUARDING, "DISABLE");
    const unguarded = await perSecond(open);
    await setTriggers(GUARDING, "ENABLE");
    await fold();
    const start = performance.now();
    await Promise.all([perSecond(last), fold()]);
    await fold();
    const counted = ITEMS_A_ROUND / ((performance.now() - start) / 1000);
    rounds.push({ without, queued, counted, unguarded });
  }
  const measured = rounds.slice(1);
  const ratio = (of: keyof (typeof rounds)[number], to: keyof (typeof rounds)[number]) =>
    median(measured.map((round) => round[of] / round[to]));
  const rate = median(measured.map(({ without }) => without));
  return [
    {
      what: "submissions a second with the queue of changes ÷ without",
      ...atLeast(ratio("queued", "without"), 0.95),
      from: `without: ${rate.toFixed(0)}/s in this process, ${String(CONCURRENCY)} at once, median of ${String(ROUNDS)} rounds`,
    },
    {
      what: "the same, all of them counted by the same process in the same time",
      ...atLeast(ratio("counted", "without"), 0.95),
      from: "without a rest, until nothing is left, which the product does not do; the same rounds",
    },
    {
      what: "submissions a second ÷ those that no key corrected meanwhile would stop",
      measured: ratio("queued", "unguarded").toFixed(2),
      from: "with and without the triggers that pass over an outdated mark, the same rounds",
    },
  ];
}

/** Attempts that end one after another, as those of learners do who did not begin at the same time. */
async function askRush(): Promise<readonly AskedItem[]> {
  const items: AskedItem[] = [];
  while (items.length < ITEMS_A_RUSH) items.push(...(await askItems(ITEMS_AT_A_TIME)));
  return items;
}

async function perSecond(items: readonly AskedItem[]): Promise<number> {
  const seconds = await atOnce(items, CONCURRENCY, async (item) => {
    const { participantId, attemptId, position, choices } = item;
    const answer = { choices, certainty: 2, guess: null } as const;
    await submitItem({ kind: "guest", participantId }, attemptId, position, answer);
  });
  return items.length / seconds;
}

/** Those that queue what changed for counting. */
const QUEUEING = { attempt_ended_or_moved: "attempt", response_mark_changed: "response" } as const;

/** Those that let no answer be marked by a key that was corrected meanwhile. */
const GUARDING = {
  response_marked_by_what_holds: "response",
  response_marked_anew_by_what_holds: "response",
} as const;

async function setTriggers(
  triggers: Readonly<Record<string, "attempt" | "response">>,
  to: "ENABLE" | "DISABLE",
): Promise<void> {
  for (const [name, table] of Object.entries(triggers)) {
    await db().$executeRawUnsafe(`ALTER TABLE ${table} ${to} TRIGGER ${name}`);
  }
}
