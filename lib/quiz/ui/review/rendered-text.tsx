import type { RenderedFragment } from "@/lib/quiz/rendered-fragment";
import { Maths } from "@/lib/ui/maths";
import { Swatch } from "@/lib/ui/swatch";

/** An authored text on this learner's numbers. For the server. */
export function RenderedText({ of }: { readonly of: readonly RenderedFragment[] }) {
  return of.map((fragment, index) => <Piece key={index} fragment={fragment} />);
}

function Piece({ fragment }: { readonly fragment: RenderedFragment }) {
  switch (fragment.kind) {
    case "text":
      return fragment.text;
    case "emphasis":
      return (
        <em>
          <RenderedText of={fragment.children} />
        </em>
      );
    case "maths":
      return <Maths tex={fragment.tex} />;
    case "group":
      return (
        <span className="nb">
          <Swatch brightness={fragment.brightness} /> {fragment.name}
        </span>
      );
    case "value":
    case "percentage":
      // In the reading face, as the words around it: the figures are the same in formulas.
      return fragment.value.kind === "interval" ? (
        fragment.display.text
      ) : (
        <span className="nb">{fragment.display.text}</span>
      );
    case "working":
      return <Maths tex={fragment.display.latex} speech={fragment.display.speech} />;
  }
}
