import { attribute, textIn, type Content, type Element } from "./html-tree";
import type { RenderContext } from "./render-context";

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const MENTION = new RegExp(`^mention:(${UUID})$`, "iu");
const IMAGE = new RegExp(`^/images/(${UUID})$`, "iu");
const OPEN = /^(?:https?:\/\/|mailto:|\/|#)/iu;

/** What a post speaks of besides its text: ids of accounts and of images, each once. */
export interface Settled {
  readonly mentions: Set<string>;
  readonly images: Set<string>;
}

/**
 * Makes mentions of the links that name a person, keeps the images that were uploaded here, and
 * makes a link of any other. What leads nowhere becomes its text.
 */
export function settleLinks(
  children: readonly Content[],
  context: RenderContext,
  settled: Settled,
  isInLink = false,
): Content[] {
  return children.flatMap((node): readonly Content[] => {
    if (node.type !== "element") return [node];
    const isLink = node.tagName === "a";
    node.children = settleLinks(node.children, context, settled, isInLink || isLink);
    if (isLink) return settleLink(node, context, settled);
    return node.tagName === "img" ? [settleImage(node, context, settled, isInLink)] : [node];
  });
}

function settleLink(
  link: Element,
  { mentionable }: RenderContext,
  { mentions }: Settled,
): readonly Content[] {
  const address = attribute(link, "href");
  const id = MENTION.exec(address)?.[1]?.toLowerCase();
  if (id === undefined) return OPEN.test(address) ? [link] : link.children;
  const name = mentionable?.get(id);
  if (mentionable !== undefined && name === undefined) return link.children;
  mentions.add(id);
  const value = `@${(name ?? textIn(link)).replace(/^@/u, "")}`;
  const properties = { className: ["mention"] };
  return [{ type: "element", tagName: "span", properties, children: [{ type: "text", value }] }];
}

function settleImage(
  image: Element,
  { images: known }: RenderContext,
  { images }: Settled,
  isInLink: boolean,
): Content {
  const [href, alt] = [attribute(image, "src"), attribute(image, "alt")];
  const id = IMAGE.exec(href)?.[1]?.toLowerCase();
  if (id !== undefined && (known === undefined || known.has(id))) {
    images.add(id);
    const size = known?.get(id);
    const sides = size && { width: size.width, height: size.height };
    const properties = { src: `/images/${id}`, alt, ...sides };
    return { type: "element", tagName: "img", properties, children: [] };
  }
  const text: Content = { type: "text", value: alt === "" ? href : alt };
  if (isInLink || !OPEN.test(href)) return text;
  return { type: "element", tagName: "a", properties: { href }, children: [text] };
}
