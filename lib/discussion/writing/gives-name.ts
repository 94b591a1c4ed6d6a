/** Words that may stand before a name that is given a value: "with x = 3", "so the error = 0.1". */
const BEFORE = new Set(
  "the a an let if with where and or so say then when for that but our my your her his its this is take using put set suppose assume here hence thus since because as".split(
    " ",
  ),
);

/**
 * Whether a name before an equals sign is given a value, and is not the last word of a longer
 * name: after "total loss = 0.5" nothing is known of "loss".
 *
 * @param start where the name stands in the text
 */
export function givesName(text: string, name: string, start: number): boolean {
  const isMarked = /[\p{Nd}_]/u.test(name) || [...name].length === 1;
  if (isMarked) return true;
  const before = /([\p{L}\p{N}_}-]+)\s*$/u.exec(text.slice(Math.max(0, start - 60), start))?.[1];
  return before === undefined || BEFORE.has(before.toLowerCase());
}
