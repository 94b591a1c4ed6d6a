/** How long to wait, in words and rounded up: "3 minutes", "an hour". */
export function waitWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return "a minute";
  if (minutes < 60) return `${String(minutes)} minutes`;
  return minutes === 60 ? "an hour" : `${String(Math.ceil(minutes / 60))} hours`;
}
