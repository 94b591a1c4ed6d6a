import { unstable_rethrow } from "next/navigation";
import type { FormState } from "@/lib/ui/form-state";

/**
 * Sends a form from a script. The server sends whoever it accepted to another page, which arrives as
 * a thrown redirect; whatever else is thrown means that the form did not get there.
 */
export async function sendForm<State extends FormState>(
  action: (before: State, form: FormData) => Promise<State>,
  state: State,
  data: FormData,
  onAccepted: () => void,
): Promise<State | "failed"> {
  try {
    return await action(state, data);
  } catch (error) {
    try {
      unstable_rethrow(error);
    } catch (redirect) {
      onAccepted();
      throw redirect;
    }
    return "failed";
  }
}
