import { fileOf, readMultipart } from "@/lib/platform/http/read-multipart";
import { MOST_BYTES } from "../import/limits";

/** What the form of an import sent. */
export type SentResponses =
  | {
      readonly kind: "sent";
      readonly title: string;
      readonly name: string;
      readonly answers: Uint8Array;
      readonly key: Uint8Array | null;
    }
  | { readonly kind: "too-large" }
  | { readonly kind: "none" };

/** What the form adds around the two files, in bytes, at most. */
const AROUND = 16_384;

/** Reads answers and key, each a file or pasted text; of both the file counts. */
export async function readResponses(request: Request): Promise<SentResponses> {
  const read = await readMultipart(request, MOST_BYTES + AROUND);
  if (read.kind === "too-large") return { kind: "too-large" };
  if (read.kind === "malformed") return { kind: "none" };
  const answers = await bytesOf(read.form, "answers");
  const key = await bytesOf(read.form, "key");
  if (answers === null) return { kind: "none" };
  if (answers.byteLength + (key?.byteLength ?? 0) > MOST_BYTES) return { kind: "too-large" };
  const title = read.form.get("title");
  return {
    kind: "sent",
    title: typeof title === "string" ? title.slice(0, 400) : "",
    name: fileOf(read.form, "answers")?.name ?? "",
    answers,
    key,
  };
}

/** The bytes of a file, or of the text beside it; null where there is neither. */
async function bytesOf(form: FormData, field: string): Promise<Uint8Array | null> {
  const file = fileOf(form, field);
  if (file !== null) return new Uint8Array(await file.arrayBuffer());
  const text = form.get(`${field}-text`);
  return typeof text === "string" && text.trim() !== "" ? new TextEncoder().encode(text) : null;
}
