/** The body of a request, read as what it says to be; not yet checked by any schema. */
export type Body =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "form"; readonly form: URLSearchParams }
  | { readonly kind: "too-large" | "malformed" | "other-type" };

/**
 * Reads a small body. It stops at the limit, so that nobody can fill the memory whatever length was
 * announced.
 *
 * @param limit in bytes.
 */
export async function readBody(request: Request, limit: number): Promise<Body> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return { kind: "too-large" };
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json" && type !== "application/x-www-form-urlencoded") {
    return { kind: "other-type" };
  }
  const bytes = await readUpTo(request.body, limit);
  if (bytes === null) return { kind: "too-large" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (type === "application/json") return { kind: "json", value: JSON.parse(text) };
    return { kind: "form", form: new URLSearchParams(text) };
  } catch {
    return { kind: "malformed" };
  }
}

/** The bytes of a stream; null as soon as they are more than the limit. */
export async function readUpTo(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream ?? []) {
    length += chunk.byteLength;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
