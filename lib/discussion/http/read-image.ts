import { readUpTo } from "@/lib/platform/http/read-body";
import { readUpload, type Upload } from "@/lib/platform/http/read-upload";
import { MOST_UPLOADED } from "../images/limits";

/** Reads the image that was sent: the file `image` of a form, or the body itself. */
export async function readImage(request: Request): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) return readUpload(request, "image", MOST_UPLOADED);
  if (!/^(image\/|application\/octet-stream)/i.test(type)) return { kind: "none" };
  if (Number(request.headers.get("content-length") ?? 0) > MOST_UPLOADED) {
    return { kind: "too-large" };
  }
  const bytes = await readUpTo(request.body, MOST_UPLOADED);
  if (bytes === null) return { kind: "too-large" };
  return bytes.length === 0 ? { kind: "none" } : { kind: "file", name: "", bytes };
}
