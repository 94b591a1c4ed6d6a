/**
 * Says in one sentence why this Node cannot run the program; nothing when it can. The bounds are
 * those of `engines` in package.json.
 *
 * @param {string} version such as "20.19.1"
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const [major, minor] = version.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (fits) return undefined;
  return `Residual needs Node.js 20.19, 22.12, or 24 and later; this is ${version}.`;
}
