import { MOST_UPLOADED } from "@/lib/discussion/images/limits";

/** Where an uploaded image is, or why it was not taken. */
export type UploadedImage =
  | { readonly kind: "kept"; readonly path: string }
  | { readonly kind: "refused"; readonly words: string };

/** Uploads an image for the posts of a course. What is too large is not sent. */
export async function uploadImage(course: string, file: File): Promise<UploadedImage> {
  if (file.size > MOST_UPLOADED) {
    return refused("The image is too large: a file has at most 4 megabytes. Make it smaller.");
  }
  try {
    const response = await fetch(`/api/courses/${course}/images`, {
      method: "POST",
      headers: { "content-type": file.type, accept: "application/json" },
      body: file,
    });
    const answer: unknown = await response.json();
    if (typeof answer !== "object" || answer === null) return refused(FAILED);
    if (response.ok && "path" in answer && typeof answer.path === "string") {
      return { kind: "kept", path: answer.path };
    }
    return "title" in answer && "message" in answer
      ? refused(`${String(answer.title)}. ${String(answer.message)}`)
      : refused(FAILED);
  } catch {
    return refused(FAILED);
  }
}

const FAILED = "The image was not uploaded. Your text is kept here. Try again.";

const refused = (words: string): UploadedImage => ({ kind: "refused", words });
