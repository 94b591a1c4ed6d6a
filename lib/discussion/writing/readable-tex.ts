/**
 * TeX with what only arranges it blanked out, for sums to be found in: `\begin{aligned}` is space
 * and `\\` ends a line. As long as it was, so that places stay the same.
 */
export function readableTex(tex: string): string {
  return tex
    .replaceAll(/\\(?:begin|end)\s*\{[a-z]{1,20}\*?\}/gu, (command) => " ".repeat(command.length))
    .replaceAll("\\\\", "\n ");
}
