import { readUpTo } from "./read-body";

/** A form with files; "malformed" is everything that is none. */
export type Multipart =
  | { readonly kind: "form"; readonly form: FormData }
  | { readonly kind: "too-large" }
  | { readonly kind: "malformed" };

/**
 * Reads a form with files. It stops at the limit, so that nobody can fill the memory whatever length
 * was announced.
 *
 * @param most of the whole form, in bytes.
 */
export async function readMultipart(request: Request, most: number): Promise<Multipart> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return { kind: "too-large" };
  const type = request.headers.get("content-type") ?? "";
  const body = await readUpTo(request.body, most);
  if (body === null) return { kind: "too-large" };
  try {
    const response = new Response(new Uint8Array(body), { headers: { "content-type": type } });
    return { kind: "form", form: await response.formData() };
  } catch {
    return { kind: "malformed" };
  }
}

/** The file of a field; null where none was chosen, which a browser sends as an empty one. */
export function fileOf(form: FormData, field: string): File | null {
  const file = form.get(field);
  return file instanceof File && (file.name !== "" || file.size > 0) ? file : null;
}
