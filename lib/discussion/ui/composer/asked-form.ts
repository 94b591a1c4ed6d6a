import type { SimilarThread } from "@/lib/discussion/already-asked";
import type { FormState } from "@/lib/ui/form-state";

/** What a form of a post comes back with: where it was to start a thread, others that are like it. */
export interface AskedForm extends FormState {
  readonly similar?: readonly SimilarThread[];
}
