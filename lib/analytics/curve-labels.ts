/** A label with the height that it would like to stand at. */
interface Wanted {
  readonly key: string;
  readonly y: number;
}

/**
 * Heights for labels beside the ends of lines, each as near to its line as it can be with at least
 * `gap` between any two, inside of `low` to `high`. Neighbours that would overlap move apart evenly,
 * so that their order is that of the lines. Where there is no room for all, they overlap evenly.
 */
export function spreadLabels<Label extends Wanted>(
  labels: readonly Label[],
  { gap, low, high }: { readonly gap: number; readonly low: number; readonly high: number },
): readonly Label[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const step = Math.min(gap, sorted.length < 2 ? gap : (high - low) / (sorted.length - 1));
  let clusters: Cluster<Label>[] = [];
  for (const label of sorted) {
    clusters.push({ labels: [label], middle: label.y });
    clusters = settle(clusters, step, low, high);
  }
  return clusters.flatMap((cluster) => {
    const first = cluster.middle - ((cluster.labels.length - 1) * step) / 2;
    return cluster.labels.map((label, place) => ({ ...label, y: first + place * step }));
  });
}

interface Cluster<Label> {
  readonly labels: readonly Label[];
  readonly middle: number;
}

/** Joins the last cluster with the one below it for as long as they overlap. */
function settle<Label extends Wanted>(
  clusters: readonly Cluster<Label>[],
  step: number,
  low: number,
  high: number,
): Cluster<Label>[] {
  const settled = [...clusters];
  for (;;) {
    const last = settled.pop();
    if (last === undefined) return settled;
    const placed = { ...last, middle: clamp(last, step, low, high) };
    const below = settled.at(-1);
    if (below === undefined || bottom(placed, step) - top(below, step) >= step - 1e-9) {
      return [...settled, placed];
    }
    settled.pop();
    const labels = [...below.labels, ...placed.labels];
    settled.push({ labels, middle: labels.reduce((sum, { y }) => sum + y, 0) / labels.length });
  }
}

const half = ({ labels }: Cluster<unknown>, step: number): number =>
  ((labels.length - 1) * step) / 2;
const bottom = (cluster: Cluster<unknown>, step: number): number =>
  cluster.middle - half(cluster, step);
const top = (cluster: Cluster<unknown>, step: number): number =>
  cluster.middle + half(cluster, step);
const clamp = (cluster: Cluster<unknown>, step: number, low: number, high: number): number =>
  Math.min(high - half(cluster, step), Math.max(low + half(cluster, step), cluster.middle));
