import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/**
 * One hash over the contents of files and folders: equal when nothing changed, whatever the clock or
 * a fresh checkout did to the dates. What does not exist counts as absent.
 *
 * @param skip says which paths do not count
 */
export function sourceHash(
  roots: readonly string[],
  skip: (file: string) => boolean = () => false,
): string {
  const hash = createHash("sha256");
  for (const file of roots.flatMap(filesIn)) {
    if (skip(file)) continue;
    hash.update(file).update("\0").update(fs.readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** The files of a folder and of those in it, in one order everywhere. */
function filesIn(root: string): string[] {
  if (!fs.existsSync(root)) return [];
  if (!fs.statSync(root).isDirectory()) return [root];
  return fs
    .readdirSync(root)
    .sort()
    .flatMap((name) => filesIn(path.join(root, name)));
}
