/**
 * The language of authored text: prose with places for computed parts. Reading knows nothing of
 * numbers; `render-template` resolves what stands in the places.
 *
 *   {expression}                  its value                     25/26 ≈ 0.962
 *   {= expression}                its working as a chain        |0.4 − 0.9| = 0.5
 *   {% expression}                its value as a percentage     20 %
 *   {? comparison : yes | no}     one of two texts; `| no` may be left out
 *   [dark]  [minority]            a group by name or by role, with its grey
 *   $…$                           authored TeX, without numbers of its own
 *   *…*                           emphasis
 *   \{  \[  \$  \*  \|  \\        the character itself
 */

/** Half-open range [start, end) of UTF-16 offsets in the template. */
export interface TemplateSpan {
  readonly start: number;
  readonly end: number;
}

export type TemplateNode =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "value" | "percentage" | "working";
      readonly expression: string;
      readonly span: TemplateSpan;
    }
  | {
      readonly kind: "condition";
      readonly comparison: string;
      readonly yes: readonly TemplateNode[];
      readonly no: readonly TemplateNode[];
      readonly span: TemplateSpan;
    }
  | { readonly kind: "group"; readonly name: string; readonly span: TemplateSpan }
  | { readonly kind: "maths"; readonly tex: string; readonly span: TemplateSpan }
  | {
      readonly kind: "emphasis";
      readonly children: readonly TemplateNode[];
      readonly span: TemplateSpan;
    };

/** An authoring error, found by the bank's tests and never shown to a learner. */
export class TemplateError extends Error {
  readonly position: number;
  constructor(message: string, position: number, template: string) {
    super(`${message} at ${String(position)} in “${template}”`);
    this.name = "TemplateError";
    this.position = position;
  }
}

/** Reads a template. Throws {@link TemplateError} with a position. */
export function readTemplate(template: string): readonly TemplateNode[] {
  return new TemplateReader(template).read();
}

class TemplateReader {
  readonly #template: string;
  #position = 0;

  constructor(template: string) {
    this.#template = template;
  }

  read(): readonly TemplateNode[] {
    const nodes = this.#nodes("");
    if (this.#position < this.#template.length) this.#fail(`a stray “${this.#here()}”`);
    return nodes;
  }

  /** Nodes up to one of the characters in `ends`, which is left unread. */
  #nodes(ends: string): readonly TemplateNode[] {
    const nodes: TemplateNode[] = [];
    let text = "";
    const flush = () => {
      if (text !== "") nodes.push({ kind: "text", text });
      text = "";
    };
    for (;;) {
      const character = this.#here();
      if (character === "" || ends.includes(character)) break;
      if (character === "}" || character === "]") break;
      if ("{[$*".includes(character)) {
        flush();
        nodes.push(this.#node(character));
        continue;
      }
      if (character === "\\") this.#position += 1;
      if (this.#here() === "") this.#fail("a backslash with nothing after it");
      text += this.#here();
      this.#position += 1;
    }
    flush();
    return nodes;
  }

  #node(opening: string): TemplateNode {
    const start = this.#position;
    this.#position += 1;
    if (opening === "[") {
      const name = this.#until("]", start).trim();
      return { kind: "group", name, span: this.#span(start) };
    }
    if (opening === "$") {
      const tex = this.#until("$", start);
      return { kind: "maths", tex, span: this.#span(start) };
    }
    if (opening === "*") {
      const children = this.#nodes("*|");
      this.#expect("*", start);
      return { kind: "emphasis", children, span: this.#span(start) };
    }
    return this.#placeholder(start);
  }

  #placeholder(start: number): TemplateNode {
    const sign = this.#here();
    if (sign === "?") return this.#condition(start);
    if (sign === "=" || sign === "%") this.#position += 1;
    const expression = this.#until("}", start).trim();
    const kind = sign === "=" ? "working" : sign === "%" ? "percentage" : "value";
    return { kind, expression, span: this.#span(start) };
  }

  #condition(start: number): TemplateNode {
    this.#position += 1;
    const comparison = this.#until(":", start).trim();
    if (this.#here() === " ") this.#position += 1;
    const yes = trimEnd(this.#nodes("|"));
    let no: readonly TemplateNode[] = [];
    if (this.#here() === "|") {
      this.#position += 1;
      if (this.#here() === " ") this.#position += 1;
      no = trimEnd(this.#nodes("|"));
    }
    this.#expect("}", start);
    return { kind: "condition", comparison, yes, no, span: this.#span(start) };
  }

  /** The text before `end`, which is consumed; what is in it may not be empty. */
  #until(end: string, start: number): string {
    const stop = this.#template.indexOf(end, this.#position);
    if (stop < 0) this.#fail(`no closing “${end}”`, start);
    const inside = this.#template.slice(this.#position, stop);
    if (inside.trim() === "") this.#fail("nothing inside", start);
    if (end !== "$" && /[{}]/u.test(inside)) this.#fail("a bracket inside an expression", start);
    this.#position = stop + end.length;
    return inside;
  }

  #expect(character: string, start: number): void {
    if (this.#here() !== character) this.#fail(`no closing “${character}”`, start);
    this.#position += 1;
  }

  #here(): string {
    return this.#template.charAt(this.#position);
  }

  #span(start: number): TemplateSpan {
    return { start, end: this.#position };
  }

  #fail(message: string, position = this.#position): never {
    throw new TemplateError(message, position, this.#template);
  }
}

/** Drops the space that an author leaves before `|` and the closing bracket. */
function trimEnd(nodes: readonly TemplateNode[]): readonly TemplateNode[] {
  const last = nodes.at(-1);
  if (last?.kind !== "text") return nodes;
  const text = last.text.replace(/ $/u, "");
  return text === "" ? nodes.slice(0, -1) : [...nodes.slice(0, -1), { kind: "text", text }];
}
