import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const FILE = path.join(import.meta.dirname, "big-list-of-naughty-strings.json");

/** Every string of the Big List of Naughty Strings, as it was published, the empty one too. */
export const publishedVectors = (): readonly string[] =>
  z.array(z.string()).parse(JSON.parse(readFileSync(FILE, "utf8")));
