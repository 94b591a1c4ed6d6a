import type { Span } from "@/lib/arithmetic/expression";
import type { Insertions } from "./insertions";
import type { LinearText } from "./linear-text";
import { isPhrasingParent, type Phrasing } from "./tree";

/** HTML to stand behind a part of a paragraph, and the class that the part gets. */
export interface Mark {
  readonly span: Span;
  readonly className: string;
  readonly html: string;
}

/**
 * The parts of a paragraph with marks in their places. What was typed stays as it is. A mark on a
 * part that begins inside emphasis starts behind it; one that ends inside is left out.
 */
export function placeMarks(
  children: readonly Phrasing[],
  marks: readonly Mark[],
  spans: LinearText["spans"],
  insertions: Insertions,
): Phrasing[] {
  if (marks.length === 0) return [...children];
  const within = (node: Phrasing) => marks.filter(({ span }) => isInside(span, spans.get(node)));
  const nested = new Set(
    children.filter((node) => node.type !== "text").flatMap((node) => within(node)),
  );
  const own = marks.filter((mark) => !nested.has(mark));
  const cuts = own.flatMap(({ span }) => [span.start, span.end]);
  const atoms = children.flatMap((node): readonly Atom[] => {
    const span = spans.get(node) ?? { start: 0, end: 0 };
    if (node.type === "text") return cut(node, span, cuts);
    const inner = within(node);
    if (isPhrasingParent(node)) {
      const placed = placeMarks(node.children, inner, spans, insertions);
      return [{ span, node: { ...node, children: placed } }];
    }
    return [{ span, node: marked([node], inner, insertions) ?? node }];
  });
  return gather(atoms, own, insertions);
}

interface Atom {
  readonly span: Span;
  readonly node: Phrasing;
}

/** Each mark around the parts that it covers. Marks never overlap and come in order. */
function gather(
  atoms: readonly Atom[],
  marks: readonly Mark[],
  insertions: Insertions,
): Phrasing[] {
  const result: Phrasing[] = [];
  let at = 0;
  for (const mark of marks) {
    for (let atom = atoms[at]; atom && isBefore(atom, mark); atom = atoms[++at]) {
      result.push(atom.node);
    }
    const covered: Phrasing[] = [];
    let isWhole = true;
    for (let atom = atoms[at]; atom && atom.span.start < mark.span.end; atom = atoms[++at]) {
      covered.push(atom.node);
      if (atom.span.end > mark.span.end && isPhrasingParent(atom.node)) isWhole = false;
    }
    const wrapped = isWhole ? marked(covered, [mark], insertions) : null;
    result.push(...(wrapped ? [wrapped] : covered));
  }
  return [...result, ...atoms.slice(at).map(({ node }) => node)];
}

/** A formula of which a part is marked counts as marked; a stressed part does not. */
function isBefore({ span, node }: Atom, mark: Mark): boolean {
  return span.end <= mark.span.start || (span.start < mark.span.start && isPhrasingParent(node));
}

/** The parts with their marks behind them; the first one gives its class to them all. */
function marked(
  covered: readonly Phrasing[],
  marks: readonly Mark[],
  insertions: Insertions,
): Phrasing | null {
  const [first, ...others] = marks;
  if (first === undefined || covered.length === 0) return null;
  const more = others.map(({ className, html }) => `<span class="${className}">${html}</span>`);
  const html = first.html + more.join("");
  return insertions.inLine({ kind: "behind", className: first.className, html }, [...covered]);
}

function isInside(inner: Span, outer: Span | undefined): boolean {
  return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}

function cut(
  { value }: Phrasing & { readonly type: "text" },
  { start, end }: Span,
  cuts: readonly number[],
): readonly Atom[] {
  const places = [start, ...cuts.filter((place) => place > start && place < end), end];
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? start;
    return {
      span: { start: from, end: to },
      node: { type: "text", value: value.slice(from - start, to - start) },
    };
  });
}
