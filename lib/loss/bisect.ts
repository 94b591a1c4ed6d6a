/** Where a non-decreasing function passes 0 between two floats, to the last bit or so. */
export function bisect(slopeAt: (point: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let round = 0; round < 200; round += 1) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    const slope = slopeAt(middle);
    if (slope === 0) return middle;
    if (slope < 0) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}
