import { useId } from "react";

import { checkStatement } from "@/lib/arithmetic/check";
import { printLatex } from "@/lib/arithmetic/print-latex";
import { printSpeech } from "@/lib/arithmetic/print-speech";
import { read } from "@/lib/arithmetic/read";
import { markHtml, markOf } from "@/lib/discussion/writing/sum-mark";
import { Maths } from "@/lib/ui/maths";

/** One stated equality, read from the text as it was typed, with the mark that a post gives it. */
export function CheckedSum({ text }: { readonly text: string }) {
  const id = useId();
  const { statement } = read(text);
  const mark = statement && markOf(statement, checkStatement(statement));
  if (!statement || !mark) return <span className="sum">{text}</span>;
  return (
    <span className={`sum is-${mark.tone}`}>
      <Maths tex={printLatex(statement)} speech={printSpeech(statement)} />
      <span dangerouslySetInnerHTML={{ __html: markHtml(mark, id) }} />
    </span>
  );
}
