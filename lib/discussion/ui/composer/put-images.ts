import { applyEdit, passageOf } from "./apply-edit";
import { fillPlace, keepPlace } from "./image-place";
import { uploadImage } from "./upload-image";

/** How an upload goes, in words. */
export interface UploadSaid {
  readonly words: string;
  readonly isRefused: boolean;
}

/** Of the images of this page, so that each has a place of its own. */
let count = 0;

/** What is on its way into each field, by its number: whether it came to be there. */
const onTheirWay = new WeakMap<HTMLTextAreaElement, Map<number, Promise<boolean>>>();

/**
 * Uploads images and puts them where the cursor stands; their places are kept meanwhile.
 *
 * @param say is told how it goes.
 */
export function putImages(
  field: HTMLTextAreaElement,
  course: string,
  images: readonly File[],
  say: (said: UploadSaid) => void,
): void {
  const running = onTheirWay.get(field) ?? new Map<number, Promise<boolean>>();
  onTheirWay.set(field, running);
  for (const image of images) {
    count += 1;
    const number = count;
    applyEdit(field, keepPlace(passageOf(field), number));
    say({ words: "Uploading the image…", isRefused: false });
    const upload = uploadImage(course, image).then((uploaded) => {
      const isKept = uploaded.kind === "kept";
      const edit = fillPlace(passageOf(field), number, isKept ? uploaded.path : null);
      if (edit !== null) applyEdit(field, edit);
      say({
        words: isKept ? "The image is in. Describe it." : uploaded.words,
        isRefused: !isKept,
      });
      running.delete(number);
      return isKept;
    });
    running.set(number, upload);
  }
}

/**
 * Waits until no image is on its way into a field, so that no post is sent with a place kept for one.
 *
 * @returns whether all came to be there; where one was refused, it says so at the field.
 */
export async function untilImagesAreIn(field: HTMLTextAreaElement): Promise<boolean> {
  const running = onTheirWay.get(field);
  let areIn = true;
  while (running !== undefined && running.size > 0) {
    const outcomes = await Promise.all(running.values());
    areIn &&= outcomes.every(Boolean);
  }
  return areIn;
}
