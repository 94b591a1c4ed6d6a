import type { Member } from "@/lib/identity/actor";

/** Whether somebody may write now; otherwise why not, in a sentence for her. */
export type MayWrite =
  | { readonly kind: "ok"; readonly actor: Member }
  | { readonly kind: "not-found" }
  | { readonly kind: "sign-in" }
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "wait"; readonly seconds: number };
