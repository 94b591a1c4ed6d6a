import fs from "node:fs";
import path from "node:path";

/** The features whose services show people, or what they wrote. */
const FEATURES = ["analytics", "courses", "discussion"] as const;

const EXPORT = /^export (?:async )?(?:function\*? |const )(\w+)/gmu;

/** All that the services of these features export to be called, as "feature.name". */
export const exportedServices = (): readonly string[] =>
  FEATURES.flatMap((feature) =>
    filesIn(path.join("lib", feature, "service")).flatMap((file) =>
      [...fs.readFileSync(file, "utf8").matchAll(EXPORT)].map(
        ([, name = ""]) => `${feature}.${name}`,
      ),
    ),
  );

const filesIn = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => path.join(folder, file));
