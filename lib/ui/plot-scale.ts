/**
 * Round numbers for gridlines within [from, to]: steps of 1, 2 or 5 times a power of ten, about
 * `count` of them. Empty for an empty or endless range.
 */
export function roundTicks(from: number, to: number, count = 3): readonly number[] {
  const span = to - from;
  if (!(span > 0) || !Number.isFinite(span)) return [];
  const rough = span / Math.max(1, count);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = magnitude * ([1, 2, 5].find((factor) => factor * magnitude >= rough * 0.999) ?? 10);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    // Through a short decimal, so that 3 × 0.1 is written 0.3.
    Number(((first + i) * step).toPrecision(12)),
  );
}
