import type { Fragment } from "@/lib/quiz/public";
import type { RenderedFragment } from "@/lib/quiz/rendered-fragment";
import { Maths } from "@/lib/ui/maths";
import { Swatch } from "@/lib/ui/swatch";

/**
 * A text with its formulas typeset and its groups beside their greys: as it is asked, or on the
 * learner's numbers in a review. For the server.
 */
export function Fragments({ of }: { readonly of: readonly (Fragment | RenderedFragment)[] }) {
  return of.map((fragment, index) => <Piece key={index} fragment={fragment} />);
}

function Piece({ fragment }: { readonly fragment: Fragment | RenderedFragment }) {
  switch (fragment.kind) {
    case "text":
      return fragment.text;
    case "emphasis":
      return (
        <em>
          <Fragments of={fragment.children} />
        </em>
      );
    case "maths":
      return (
        <Maths tex={fragment.tex} speech={"speech" in fragment ? fragment.speech : undefined} />
      );
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
