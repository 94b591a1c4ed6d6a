import type { DraftFields } from "./draft-versions";

/** What of a form is a draft; the rest is about where it belongs. */
const NAMES = ["title", "kind", "text", "anonymous"] as const;

/** What stands in a form. */
export function readFields(form: HTMLFormElement): DraftFields {
  const data = new FormData(form);
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = data.get(name);
      return typeof value === "string" ? [[name, value.replaceAll("\r\n", "\n")]] : [];
    }),
  );
}

/** Puts a draft into its form, without moving the cursor there. */
export function writeFields(form: HTMLFormElement, fields: DraftFields): void {
  for (const control of form.elements) {
    if (control instanceof HTMLTextAreaElement) {
      control.value = fields[control.name] ?? control.value;
    } else if (control instanceof HTMLInputElement) {
      if (control.type === "radio") control.checked = fields[control.name] === control.value;
      else if (control.type === "checkbox") control.checked = fields[control.name] === "on";
      else if (control.type === "text") control.value = fields[control.name] ?? control.value;
    }
  }
}

/** What was made for a page by its server, before anybody typed. */
export function originalFields(form: HTMLFormElement): DraftFields {
  const fields: Record<string, string> = {};
  for (const control of form.elements) {
    if (control instanceof HTMLTextAreaElement) fields[control.name] = control.defaultValue;
    else if (control instanceof HTMLInputElement) {
      if (control.type === "text") fields[control.name] = control.defaultValue;
      else if (control.defaultChecked) fields[control.name] = control.value;
    }
  }
  return fields;
}
