/**
 * The grey that a brightness is: 0 black, 1 white, as pixel values, the same in both themes.
 * Brightness outside 0 to 1 is drawn as the nearest end.
 */
export function grey(brightness: number): string {
  const percent = Number((Math.min(1, Math.max(0, brightness)) * 100).toFixed(2));
  return `rgb(${percent}% ${percent}% ${percent}%)`;
}
