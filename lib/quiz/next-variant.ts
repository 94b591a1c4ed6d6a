/** When the learner last met a variant; null if never. */
export interface VariantUse {
  readonly id: string;
  readonly lastUsedAt: Date | null;
}

/**
 * The numbers for the next attempt: the first variant that the learner has not had, and once she has
 * had them all, the one that she met the longest time ago.
 *
 * @param variants in the order in which they are given out; at least one.
 */
export function nextVariant(variants: readonly [VariantUse, ...VariantUse[]]): VariantUse {
  return variants.reduce((best, variant) => (age(variant) < age(best) ? variant : best));
}

const age = ({ lastUsedAt }: VariantUse): number => lastUsedAt?.getTime() ?? -Infinity;
