import { Maths } from "@/lib/ui/maths";
import { Swatch } from "@/lib/ui/swatch";
import type { Fragment } from "../public";

/** A text with its formulas typeset and its groups beside their greys. For the server. */
export function Fragments({ of }: { readonly of: readonly Fragment[] }) {
  return of.map((fragment, index) => <Piece key={index} fragment={fragment} />);
}

function Piece({ fragment }: { readonly fragment: Fragment }) {
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
      return <Maths tex={fragment.tex} speech={fragment.speech} />;
    case "group":
      return (
        <span className="nb">
          <Swatch brightness={fragment.brightness} /> {fragment.name}
        </span>
      );
  }
}
