import { LIMITS } from "./limits";
import type { Paragraph, Phrasing } from "./tree";

/** HTML of our own making, put into a post after everything the writer typed has been sanitised. */
export type Insertion =
  /** Replaces its place. */
  | { readonly kind: "html"; readonly html: string }
  /** Keeps what stands there, in a class of its own, and follows it. */
  | { readonly kind: "behind"; readonly className: string; readonly html: string };

/**
 * The insertions of one post. In the tree each is an empty or wrapping element with its number,
 * which no post can make up: a post has no way to write an element or an attribute.
 */
export class Insertions {
  readonly #list: Insertion[] = [];
  #size = 0;

  /** Whether so much HTML more would still be a post. */
  hasRoom(size = 0): boolean {
    return this.#size + size <= LIMITS.html;
  }

  inLine(insertion: Insertion, children: Phrasing[] = []): Phrasing {
    return { type: "emphasis", children, data: this.#place("span", insertion) };
  }

  block(html: string): Paragraph {
    return { type: "paragraph", children: [], data: this.#place("div", { kind: "html", html }) };
  }

  /** The one with this number; none for an element that has no number. */
  at(number: string): Insertion | undefined {
    return number === "" ? undefined : this.#list[Number(number)];
  }

  #place(hName: string, insertion: Insertion) {
    this.#size += insertion.html.length;
    this.#list.push(insertion);
    return { hName, hProperties: { dataOwn: String(this.#list.length - 1) } };
  }
}
