import { Table, type TableRow } from "@/lib/ui/table";
import type { ColumnSetting } from "../../import/import-settings";
import type { ColumnView } from "../../import/response-import";
import { SelectCell } from "../select-field";
import { KIND_WORDS, ROLE_WORDS } from "./setting-words";

/** Every column: what stands in it, what it was taken for and why, all of it to be changed. */
export function MappingTable({
  columns,
  settings,
}: {
  readonly columns: readonly ColumnView[];
  readonly settings: readonly ColumnSetting[];
}) {
  return (
    <div className="in-words mapping">
      <Table
        stack
        corner="Column"
        columns={[
          { key: "found", head: "What stands in it", label: "What stands in it" },
          { key: "role", head: "It is", label: "It is" },
          { key: "kind", head: "Answers", label: "Answers" },
          { key: "key", head: "Key", label: "Key" },
          { key: "options", head: "Options", label: "Options" },
        ]}
        groups={[
          columns.flatMap((column, index) => {
            const setting = settings[index];
            return setting === undefined ? [] : [rowOf(column, setting, index)];
          }),
        ]}
      />
    </div>
  );
}

function rowOf(column: ColumnView, setting: ColumnSetting, index: number): TableRow {
  const { name, reason } = column;
  const at = (field: string): string => `${field}-${String(index)}`;
  const isItem = setting.role === "item";
  return {
    key: String(index),
    head: (
      <>
        {name}
        <span className="about">{reason}</span>
      </>
    ),
    cells: [
      foundIn(column),
      <SelectCell
        key="role"
        label={`What the column ${name} is`}
        name={at("role")}
        value={setting.role}
        options={ROLE_WORDS}
      />,
      <SelectCell
        key="kind"
        label={`Answers of ${name}`}
        name={at("kind")}
        value={setting.kind}
        options={KIND_WORDS}
      />,
      <input
        key="key"
        className="input"
        aria-label={`Key of ${name}`}
        name={at("key")}
        defaultValue={setting.key}
        placeholder={isItem ? "none" : undefined}
      />,
      <input
        key="options"
        className="input"
        aria-label={`Options of ${name}`}
        name={at("options")}
        defaultValue={setting.options}
        placeholder={isItem ? "as found" : undefined}
      />,
    ],
  };
}

const number = (count: number): string => count.toLocaleString("en-GB");

/** The most frequent values with how often each stands there; of who somebody is, only how many. */
function foundIn({ found, distinct, blanks }: ColumnView): string {
  const values = found.map(({ value, count }) => `${value} ${number(count)}×`).join(", ");
  const rest = distinct - found.length;
  const more = rest > 0 ? ` and ${number(rest)} more` : "";
  const all = found.length > 0 ? `${values}${more}` : `${number(distinct)} different values`;
  return blanks > 0 ? `${all}; blank ${number(blanks)}×` : all;
}
