import type { Interval } from "@/lib/statistics/estimate";
import { wilson } from "@/lib/statistics/interval/wilson";
import type { CourseCount } from "./report-counts";

/** Below as many answers a share would say more than is known: the counts stand alone. */
export const FEW = 10;

/** What became of the second answer to the question. */
type Again = "right" | "wrong" | "none";

/** Answers that went on alike. */
export interface Way {
  readonly opened: boolean;
  readonly again: Again;
  readonly talked: boolean;
  readonly count: number;
}

/** So many of so many; share and interval are null where these are few. */
export interface Step {
  readonly count: number;
  readonly of: number;
  readonly share: number | null;
  readonly interval: Interval | null;
}

/** How answers of first attempts that were not right went on. */
export interface AnswerFlow {
  readonly wrong: number;
  /** An explanation was opened, before the second answer where there is one. */
  readonly opened: Step;
  /** Answered again in the second attempt: of all, of those with and without an opened explanation. */
  readonly again: Step;
  readonly againOpened: Step;
  readonly againUnopened: Step;
  /** Right then, of those that were answered again. */
  readonly right: Step;
  readonly rightOpened: Step;
  readonly rightUnopened: Step;
  /** Its learner wrote, by name, in a thread about the question. */
  readonly talked: Step;
  /** Every way, those that nobody went left out. */
  readonly ways: readonly Way[];
}

/** The flow that counts of the table `flow` make. */
export function answerFlow(counts: readonly CourseCount[]): AnswerFlow {
  const ways = counts.map(wayOf).filter(({ count }) => count > 0);
  const step = (part: (way: Way) => boolean, whole: (way: Way) => boolean): Step => {
    const all = ways.filter(whole);
    const [count, of] = [sum(all.filter(part)), sum(all)];
    if (of < FEW) return { count, of, share: null, interval: null };
    return { count, of, share: count / of, interval: wilson(count / of, of) };
  };
  return {
    wrong: sum(ways),
    opened: step(isOpened, everyWay),
    again: step(isAgain, everyWay),
    againOpened: step(isAgain, isOpened),
    againUnopened: step(isAgain, isUnopened),
    right: step(isRightThen, isAgain),
    rightOpened: step(isRightThen, (way) => isAgain(way) && isOpened(way)),
    rightUnopened: step(isRightThen, (way) => isAgain(way) && isUnopened(way)),
    talked: step(({ talked }) => talked, everyWay),
    ways,
  };
}

const everyWay = () => true;
const isOpened = ({ opened }: Way) => opened;
const isUnopened = ({ opened }: Way) => !opened;
const isAgain = ({ again }: Way) => again !== "none";
const isRightThen = ({ again }: Way) => again === "right";
const sum = (ways: readonly Way[]): number => ways.reduce((all, { count }) => all + count, 0);

const wayOf = ({ parts: [opened, again, talked], count }: CourseCount): Way => ({
  opened: opened === "opened",
  again: again === "right" || again === "wrong" ? again : "none",
  talked: talked === "talked",
  count,
});
