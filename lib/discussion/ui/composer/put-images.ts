import { applyEdit, passageOf } from "./apply-edit";
import { fillPlace, keepPlace } from "./image-place";
import { uploadImage } from "./upload-image";

/** Of the images of this page, so that each has a place of its own. */
let count = 0;

/**
 * Uploads images and puts them where the cursor stands; their places are kept meanwhile.
 *
 * @param say is told how it goes, in words.
 */
export function putImages(
  field: HTMLTextAreaElement,
  course: string,
  images: readonly File[],
  say: (words: string) => void,
): void {
  for (const image of images) {
    count += 1;
    const number = count;
    applyEdit(field, keepPlace(passageOf(field), number));
    say("Uploading the image…");
    void uploadImage(course, image).then((uploaded) => {
      const path = uploaded.kind === "kept" ? uploaded.path : null;
      const edit = fillPlace(passageOf(field), number, path);
      if (edit !== null) applyEdit(field, edit);
      say(uploaded.kind === "kept" ? "The image is in. Describe it." : uploaded.words);
    });
  }
}
