import fs from "node:fs";
import { z } from "zod";

const manifestSchema = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string() })),
});

let known: z.infer<typeof manifestSchema>["node"] | undefined;

/** The ids that the build has given to the server actions of this name. */
function idsOf(name: string): readonly string[] {
  known ??= manifestSchema.parse(
    JSON.parse(fs.readFileSync(".next/server/server-reference-manifest.json", "utf8")),
  ).node;
  return Object.entries(known).flatMap(([id, { exportedName }]) =>
    exportedName === name ? [id] : [],
  );
}

/**
 * The hidden fields of an action's form, by which a browser without JavaScript calls it.
 *
 * @param name of the action's function
 * @param holding a text that the form must hold, where several forms of the page call it
 * @returns null where the page has no such form.
 */
export function readActionForm(
  html: string,
  name: string,
  holding = "",
): Readonly<Record<string, string>> | null {
  const ids = idsOf(name);
  const forms = html.match(/<form[\s>][\s\S]*?<\/form>/gu) ?? [];
  const form = forms.find((text) => text.includes(holding) && ids.some((id) => text.includes(id)));
  if (form === undefined) return null;
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/gu)].map(([input]) => input);
  return Object.fromEntries(
    hidden.map((input) => [attribute(input, "name"), attribute(input, "value")]),
  );
}

const attribute = (input: string, name: string): string =>
  unescape(new RegExp(`\\s${name}="([^"]*)"`, "u").exec(input)?.[1] ?? "");

const unescape = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
