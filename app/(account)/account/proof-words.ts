import type { Proof } from "@/lib/identity/service/prove-self";
import { refuseFields, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";
import { waitWords } from "@/lib/ui/wait-words";

/** What a form says to somebody who did not show that it is she. */
export function refuseProof(
  form: FormData,
  proof: Exclude<Proof, { kind: "proved" }>,
  field = "password",
): FormState {
  switch (proof.kind) {
    case "wrong-password":
      return refuseFields(form, { [field]: "This is not your password. Nothing was changed." });
    case "stale":
      return refuseForm(
        form,
        "You signed in a while ago. Nothing was changed: sign out, sign in again, and try once more.",
        "depends",
      );
    case "wait":
      return refuseForm(
        form,
        `That was tried often. Nothing was changed; wait ${waitWords(proof.seconds)}.`,
      );
  }
}

/** For whoever has no account of her own, signed out meanwhile or looking around. */
export const refuseStranger = (form: FormData): FormState =>
  refuseForm(
    form,
    "You are not signed in to an account of your own any more. Sign in and try again.",
  );
