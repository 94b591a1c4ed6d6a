import type { TextChange } from "@/lib/discussion/text-changes";

/** A text with what an edit added and took out, marked as such for listeners too. */
export function Changes({ of }: { readonly of: readonly TextChange[] }) {
  return (
    <div className="letter changes" dir="auto">
      {of.map(({ kind, text }, index) => {
        switch (kind) {
          case "same":
            return <span key={index}>{text}</span>;
          case "added":
            return <ins key={index}>{text}</ins>;
          case "removed":
            return <del key={index}>{text}</del>;
        }
      })}
    </div>
  );
}
