import { readUpTo } from "./read-body";

/** What an upload form sent. */
export type Upload =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "too-large" }
  | { readonly kind: "none" };

/** What a form adds around its file, in bytes, at most. */
const AROUND = 4096;

/**
 * Reads a form with one file. It stops at the limit, so that nobody can fill the memory whatever
 * length was announced.
 *
 * @param limit of the file, in bytes.
 */
export async function readUpload(request: Request, field: string, limit: number): Promise<Upload> {
  const most = limit + AROUND;
  if (Number(request.headers.get("content-length") ?? 0) > most) return { kind: "too-large" };
  const type = request.headers.get("content-type") ?? "";
  const body = await readUpTo(request.body, most);
  if (body === null) return { kind: "too-large" };
  const file = await fileIn(body, type, field);
  if (file === null) return { kind: "none" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return bytes.byteLength > limit
    ? { kind: "too-large" }
    : { kind: "file", name: file.name, bytes };
}

/** The file under a name; null where there is none, or the form is broken. */
async function fileIn(body: Uint8Array, type: string, field: string): Promise<File | null> {
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { "content-type": type },
    }).formData();
    const file = form.get(field);
    // A browser sends an empty file without a name where none was chosen.
    return file instanceof File && (file.name !== "" || file.size > 0) ? file : null;
  } catch {
    return null;
  }
}
