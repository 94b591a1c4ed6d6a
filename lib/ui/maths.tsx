import "server-only";

import { typesetMaths } from "./typeset-maths";

/**
 * A formula, typeset on the server: the browser gets HTML and MathML and no typesetter. With
 * `speech` listeners hear that sentence instead of the MathML.
 */
export function Maths({
  tex,
  display = false,
  speech,
}: {
  readonly tex: string;
  readonly display?: boolean;
  readonly speech?: string | undefined;
}) {
  const html = typesetMaths(tex, display, speech !== undefined);
  if (speech === undefined) return <span dangerouslySetInnerHTML={{ __html: html }} />;
  return (
    <>
      <span className="sr">{speech}</span>
      <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
