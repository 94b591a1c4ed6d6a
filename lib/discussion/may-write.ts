import type { Member } from "@/lib/identity/actor";

/** Whether somebody may write now; otherwise why not, in a sentence for her. */
export type MayWrite =
  | { readonly kind: "ok"; readonly actor: Member }
  | { readonly kind: "not-found" }
  | { readonly kind: "sign-in" }
  | {
      readonly kind: "refused";
      /** For a form, which keeps what was typed. */
      readonly words: string;
      /** What it is, where that has to be said in other words elsewhere. */
      readonly code?: "unmasking";
    }
  | { readonly kind: "wait"; readonly seconds: number };
