import fs from "node:fs";
import path from "node:path";
import { hashSource } from "./content-policy";

/** The inline scripts of the pages that were built beforehand, as sources of a policy. */
export interface BuiltScripts {
  /** By the path of the page. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
  /** Of the pages that may stand in for any other: nothing is there, or something failed. */
  readonly standIns: readonly string[];
}

/**
 * Reads the pages that Next built beforehand: they are sent as they are, so that no nonce can come
 * into them, and the hashes of their scripts are known as soon as they are built.
 *
 * @param folder where Next builds to: `.next`
 */
export function readBuiltScripts(folder: string): BuiltScripts {
  const pages = new Map<string, readonly string[]>();
  const standIns = new Set<string>();
  for (const [root, name] of htmlFiles(folder)) {
    const hashes = inlineScripts(fs.readFileSync(path.join(root, name), "utf8")).map(hashSource);
    const page = `/${name.replaceAll(path.sep, "/").replace(/\.html$/, "")}`;
    if (/^\/(_.+|404|500)$/.test(page)) for (const hash of hashes) standIns.add(hash);
    else pages.set(page === "/index" ? "/" : page, [...new Set(hashes)]);
  }
  return { pages, standIns: [...standIns] };
}

const htmlFiles = (folder: string): readonly (readonly [root: string, name: string])[] =>
  ["server/app", "server/pages"]
    .map((part) => path.join(folder, part))
    .filter((root) => fs.existsSync(root))
    .flatMap((root) =>
      fs
        .readdirSync(root, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".html"))
        .map((name) => [root, name] as const),
    );

/** The texts of the scripts that stand in a page themselves. */
export const inlineScripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text = ""]) => text,
  );
