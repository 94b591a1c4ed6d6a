import { fileOf, readMultipart } from "./read-multipart";

/** What an upload form sent. */
export type Upload =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "too-large" }
  | { readonly kind: "none" };

/** What a form adds around its file, in bytes, at most. */
const AROUND = 4096;

/**
 * Reads a form with one file.
 *
 * @param limit of the file, in bytes.
 */
export async function readUpload(request: Request, field: string, limit: number): Promise<Upload> {
  const read = await readMultipart(request, limit + AROUND);
  if (read.kind === "too-large") return { kind: "too-large" };
  const file = read.kind === "form" ? fileOf(read.form, field) : null;
  if (file === null) return { kind: "none" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return bytes.byteLength > limit
    ? { kind: "too-large" }
    : { kind: "file", name: file.name, bytes };
}
