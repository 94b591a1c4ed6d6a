import type { ImageProblem } from "./look-at-image";

/** What became of an upload; in all cases but "kept" nothing was. */
export type ImageUpload =
  | {
      readonly kind: "kept";
      readonly image: { readonly id: string; readonly width: number; readonly height: number };
    }
  | { readonly kind: "refused"; readonly problem: ImageProblem }
  | { readonly kind: "wait"; readonly seconds: number }
  /** The file is too large, or there was none. */
  | { readonly kind: "too-large" | "none" }
  /** Whoever asks may not upload here, or not now, or no more. */
  | { readonly kind: "not-found" | "full" }
  | { readonly kind: "forbidden"; readonly words: string }
  /** The image took too long, or too many were waiting. */
  | { readonly kind: "slow" | "busy" };
