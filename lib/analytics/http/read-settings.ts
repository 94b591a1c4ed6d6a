import { z } from "zod";
import { readBody } from "@/lib/platform/http/read-body";
import { type ImportSettings, importSettingsSchema } from "../import/import-settings";

/** Names of the form's fields; those of a column end with its place. */
export const SETTING_FIELDS = {
  title: "title",
  separator: "separator",
  blanks: "blanks",
  rule: "rule",
  strangers: "strangers",
  compareBy: "compare-by",
  role: "role",
  kind: "kind",
  key: "key",
  options: "options",
} as const;

/** Two hundred columns with four fields each, in bytes. */
const LIMIT = 512 * 1024;

const placeSchema = z.coerce.number().int().nonnegative();

/** What the form of a mapping sent, to be laid over the settings that stand; null where it is none. */
export async function readSettings(
  request: Request,
): Promise<((settings: ImportSettings) => ImportSettings) | null> {
  const body = await readBody(request, LIMIT);
  if (body.kind !== "form") return null;
  const { form } = body;
  return (settings) => laidOver(settings, form);
}

/** Field by field: what was left out or cannot be stays as it is. */
function laidOver(settings: ImportSettings, form: URLSearchParams): ImportSettings {
  const { shape } = importSettingsSchema;
  const column = shape.columns.element.shape;
  const said = <T>(schema: z.ZodType<T>, name: string, before: T): T => {
    const value = form.get(name);
    const read = schema.safeParse(value);
    return value !== null && read.success ? read.data : before;
  };
  const blanks = form.get(SETTING_FIELDS.blanks);
  const compared = form.get(SETTING_FIELDS.compareBy);
  const place = placeSchema.safeParse(compared);
  return {
    title: said(shape.title, SETTING_FIELDS.title, settings.title).trim(),
    separator: said(shape.separator, SETTING_FIELDS.separator, settings.separator),
    blanks: blanks === null ? settings.blanks : readBlanks(blanks),
    rule: said(shape.rule, SETTING_FIELDS.rule, settings.rule),
    strangers: said(shape.strangers, SETTING_FIELDS.strangers, settings.strangers),
    compareBy:
      compared === null
        ? settings.compareBy
        : compared === "" || !place.success
          ? null
          : place.data,
    columns: settings.columns.map((before, index) => {
      const at = (name: string): string => `${name}-${String(index)}`;
      return {
        role: said(column.role, at(SETTING_FIELDS.role), before.role),
        kind: said(column.kind, at(SETTING_FIELDS.kind), before.kind),
        key: said(column.key, at(SETTING_FIELDS.key), before.key).trim(),
        options: said(column.options, at(SETTING_FIELDS.options), before.options).trim(),
      };
    }),
  };
}

/** Words with spaces or commas between. */
const readBlanks = (text: string): string[] =>
  [...new Set(text.split(/[\s,;]+/u).filter((word) => word !== "" && word.length <= 20))].slice(
    0,
    10,
  );
