import type { PrintedWorking } from "@/lib/arithmetic/print-working";
import { escapeHtml } from "@/lib/ui/escape-html";
import { typesetMaths } from "@/lib/ui/typeset-maths";

/** A working, typeset so that a line may break before each of its signs, and spoken as a sentence. */
export function workingHtml({ latex, speech }: PrintedWorking): string {
  const members = latex.map((tex) => typesetMaths(tex, false, true)).join(" ");
  return `<span class="working" dir="ltr"><span class="sr">${escapeHtml(speech)}</span><span aria-hidden="true">${members}</span></span>`;
}
