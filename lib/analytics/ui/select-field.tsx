interface Choices<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
}

/** One of a few, below a label. */
export function SelectField<Value extends string>({ label, ...choices }: Choices<Value>) {
  return (
    <label className="field">
      <span>{label}</span>
      <Select {...choices} />
    </label>
  );
}

/** The same in a cell of a table; assistive technology alone needs its label. */
export function SelectCell<Value extends string>(choices: Choices<Value>) {
  return <Select {...choices} />;
}

function Select<Value extends string>({
  label,
  name,
  value,
  options,
}: Omit<Choices<Value>, "label"> & { readonly label?: string }) {
  return (
    <select className="input" name={name} defaultValue={value} aria-label={label}>
      {Object.entries<string>(options).map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  );
}
