import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";
import type { PendingImport } from "../../import/response-import";
import { MappingTable } from "./mapping-table";
import { SelectField } from "../select-field";
import { RULE_WORDS, SEPARATOR_WORDS } from "./setting-words";

/** How a file is read, all of it to be changed; it is read anew when that is sent. */
export function MappingForm({
  columns,
  settings,
  action,
}: Pick<PendingImport, "columns" | "settings"> & { readonly action: string }) {
  const groups = settings.columns.flatMap(({ role }, index) =>
    role === "group" ? [[String(index), columns[index]?.name ?? ""] as const] : [],
  );
  const compared: Readonly<Record<string, string>> = {
    "": "none",
    ...Object.fromEntries(groups),
  };
  return (
    <form className="form mapping-form" method="post" action={action}>
      <div className="settings">
        <Field label="Title" name="title" defaultValue={settings.title} maxLength={120} />
        <SelectField
          label="Between ticks stands"
          name="separator"
          value={settings.separator}
          options={SEPARATOR_WORDS}
        />
        <SelectField
          label="Several ticks are marked by"
          name="rule"
          value={settings.rule}
          options={RULE_WORDS}
        />
        <Field
          label="Blank is also"
          name="blanks"
          hint="Words with spaces between."
          defaultValue={settings.blanks.join(" ")}
        />
        <SelectField
          label="An answer that is no option"
          name="strangers"
          value={settings.strangers}
          options={{ fault: "is to be mended", blank: "counts as blank" }}
        />
        <SelectField
          label="Compare the groups of"
          name="compare-by"
          value={settings.compareBy === null ? "" : String(settings.compareBy)}
          options={compared}
        />
      </div>
      <p className="ui">
        A column that says who a person is, is not kept; a total is compared with what the answers
        give, line by line. A key with several right options has the separator between them; where
        only one may be given, A | C counts either as right. Type all options of an item with |
        between, as A | B | C, where some were never chosen.
      </p>
      <MappingTable columns={columns} settings={settings.columns} />
      <div className="actions">
        <Button type="submit">Read it so</Button>
      </div>
    </form>
  );
}
