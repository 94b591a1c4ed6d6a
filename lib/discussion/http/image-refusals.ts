import type { Refusal } from "@/lib/platform/http/refusal";
import type { ImageUpload } from "../images/image-upload";
import type { ImageProblem } from "../images/look-at-image";

/** Why an image was not taken; the post that it was for is another matter, and safe. */
export function imageRefusal(upload: Exclude<ImageUpload, { kind: "kept" | "wait" }>): Refusal {
  switch (upload.kind) {
    case "not-found":
      return NO_COURSE;
    case "refused":
      return problemRefusal(upload.problem);
    case "too-large":
      return {
        status: 413,
        code: "too-large",
        title: "The image is too large",
        message: "It was not taken. A file has at most 4 megabytes; make it smaller, or crop it.",
      };
    case "none":
      return {
        status: 422,
        code: "no-image",
        title: "No image was chosen",
        message: "Nothing was uploaded. Choose a PNG, JPEG or GIF.",
      };
    case "forbidden":
      return {
        status: 403,
        code: "forbidden",
        title: "The image was not taken",
        message: upload.words,
      };
    case "full":
      return {
        status: 409,
        code: "full",
        title: "Your images in this course have used up their room",
        message:
          "This one was not taken. There are 50 megabytes for each member; delete posts with images that nobody needs any more, and their room is free a month later.",
      };
    case "slow":
      return {
        status: 422,
        code: "too-slow",
        title: "The image takes too long to read",
        message: "It was not taken. Save it as a plain PNG or JPEG, or smaller, and try again.",
      };
    case "busy":
      return {
        status: 503,
        code: "busy",
        title: "Many images are being uploaded right now",
        message: "This one was not taken. Try again in a minute.",
      };
  }
}

/** @param wait how long to wait, in words and in seconds. */
export const uploadedOften = (words: string, seconds: number): Refusal => ({
  status: 429,
  code: "too-many",
  title: "You uploaded many images lately",
  message: `This one was not taken. Wait ${words}, then try again.`,
  details: { seconds },
});

const NO_COURSE: Refusal = {
  status: 404,
  code: "no-such-course",
  title: "There is no such course",
  message: "The image was not taken. If you were signed out meanwhile, sign in and try again.",
  next: { href: "/courses", words: "See your courses" },
};

/** What to do about a file of the wrong kind, in one sentence. */
const ADVICE = {
  svg: "An SVG can hold scripts and is never taken. Save the drawing as a PNG.",
  webp: "A WebP is not taken. Save the image as a PNG or JPEG.",
  heic: "A HEIC or AVIF is not taken. Save the image as a JPEG.",
  "unreadable-kind": "This kind of JPEG cannot be read. Save it anew, as a plain JPEG or a PNG.",
  "other-kind": "Only PNG, JPEG and GIF are taken, whatever the name of the file says.",
} satisfies Partial<Record<ImageProblem, string>>;

function problemRefusal(problem: ImageProblem): Refusal {
  switch (problem) {
    case "too-many-pixels":
      return {
        status: 413,
        code: problem,
        title: "The image has too many pixels",
        message:
          "It was not taken. An image has at most 20 million pixels, and 10,000 in either direction; make it smaller, or crop it.",
      };
    case "damaged":
      return {
        status: 422,
        code: problem,
        title: "The image cannot be read",
        message: "It was not taken: the file is damaged or cut off. Save it anew and try again.",
      };
    default:
      return {
        status: 415,
        code: problem,
        title: "This is no image that posts can show",
        message: `It was not taken. ${ADVICE[problem]}`,
      };
  }
}
