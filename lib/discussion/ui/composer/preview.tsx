import { sumsInWords } from "@/lib/discussion/sums";
import { Written } from "../written";
import type { PreviewView } from "./use-preview";

/** The text as it will be shown, with how its sums come out in words for whoever does not see it. */
export function Preview({ view: { shown, isLate } }: { readonly view: PreviewView }) {
  const words = shown === null ? "" : sumsInWords(shown.sums);
  return (
    <div className={shown === null ? "preview is-empty" : "preview"}>
      <p className="small">
        {shown !== null && "Preview"}
        <span role="status">
          {words !== "" && ` – ${words}`}
          {isLate && " – waits for the server. Your text is safe."}
        </span>
      </p>
      {shown !== null && <Written html={shown.html} />}
    </div>
  );
}
