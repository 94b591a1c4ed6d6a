import { sizeOf } from "../sample/weighted";
import { wilson } from "../interval/wilson";
import type { Finding } from "./finding";
import type { Judged } from "./judged";

/** What the marks and certainties of an item show. */
export function itemFindings(judged: Judged): readonly Finding[] {
  return [...fewLearners(judged), ...ease(judged), ...discrimination(judged), ...sureness(judged)];
}

function fewLearners({ statistics, thresholds }: Judged): readonly Finding[] {
  const { n } = statistics;
  const { fewestLearners: fewest } = thresholds;
  return n < fewest ? [{ code: "too-few-learners", severity: "low", n, fewest }] : [];
}

function ease({ statistics, thresholds }: Judged): readonly Finding[] {
  const { value, interval } = statistics.facility;
  if (value === null || interval === null) return [];
  const facility = { value, interval };
  if (interval.low > thresholds.easiest) return [{ code: "too-easy", severity: "low", facility }];
  if (interval.high < thresholds.hardest) {
    return [{ code: "too-hard", severity: "medium", facility }];
  }
  return [];
}

function discrimination({ statistics, thresholds }: Judged): readonly Finding[] {
  const { value, interval } = statistics.discriminationIndex;
  if (value === null || value >= 0) return [];
  const isSure = (interval?.high ?? 1) < 0;
  if (!isSure && statistics.n < thresholds.fewestLearners) return [];
  return [
    {
      code: "negative-discrimination",
      severity: isSure ? "high" : "medium",
      isSure,
      n: statistics.n,
      index: { value, interval },
    },
  ];
}

/** From here on somebody is not unsure. */
const FAIRLY_SURE = 2;
const CERTAIN = 3;

function sureness({ statistics }: Judged): readonly Finding[] {
  const rows = (statistics.certainty.value ?? []).map(({ n, ...row }) => ({ ...row, count: n }));
  const found: Finding[] = [];
  const n = sizeOf(rows);
  const unsure = sizeOf(rows.filter(({ certainty }) => certainty < FAIRLY_SURE));
  const wrong = rows.reduce((sum, { count, right }) => sum + count - right, 0);
  if (isMost(unsure, n) && isMost(wrong, n)) {
    found.push({ code: "unsure-and-wrong", severity: "medium", unsure, wrong, n });
  }
  const certain = rows.find(({ certainty }) => certainty === CERTAIN);
  if (certain !== undefined && isMost(certain.count - certain.right, certain.count)) {
    const misled = certain.count - certain.right;
    found.push({
      code: "certain-and-wrong",
      severity: "medium",
      wrong: misled,
      n: certain.count,
      interval: wilson(misled / certain.count, certain.count),
    });
  }
  return found;
}

/** More than half, and not by chance. */
const isMost = (part: number, n: number): boolean => n > 0 && wilson(part / n, n).low > 0.5;
