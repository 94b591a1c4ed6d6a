import { z } from "zod";

const figure = z.number().nullable();

const exportSchema = z.object({
  tables: z.object({
    class: z.array(z.object({ statistic: z.string(), value: figure })),
    questions: z.array(
      z.object({
        position: z.int(),
        facility: figure,
        standard_deviation: figure,
        discrimination_percent: figure,
        efficiency_percent: figure,
        effective_weight_percent: figure,
      }),
    ),
    choices: z.array(z.object({ position: z.int(), choice: z.string(), rest_correlation: figure })),
  }),
});

const CLASS_NAMES: Readonly<Record<string, string>> = {
  mean: "quiz.mean",
  median: "quiz.median",
  standard_deviation: "quiz.sd",
  skewness: "quiz.skewness",
  kurtosis: "quiz.kurtosis",
};

const hundredth = (percent: number | null): number | null => percent && percent / 100;

/** Figures of a report, exported as JSON, by the names that `tests/independent/statistics.R` gives them. */
export function exportedFigures(json: string): ReadonlyMap<string, number | null> {
  const { tables } = exportSchema.parse(JSON.parse(json));
  const found = new Map<string, number | null>();
  for (const { statistic, value } of tables.class) {
    const name = CLASS_NAMES[statistic];
    if (name !== undefined) found.set(name, value);
    if (statistic === "internal_consistency_percent") found.set("quiz.alpha", hundredth(value));
  }
  for (const row of tables.questions) {
    const at = (name: string): string => `item.${String(row.position)}.${name}`;
    found.set(at("facility"), row.facility);
    found.set(at("sd"), row.standard_deviation);
    found.set(at("rest"), hundredth(row.discrimination_percent));
    found.set(at("efficiency"), row.efficiency_percent);
    found.set(at("weight"), row.effective_weight_percent);
  }
  for (const { position, choice, rest_correlation } of tables.choices) {
    found.set(`item.${String(position)}.option.${choice}`, rest_correlation);
  }
  return found;
}
