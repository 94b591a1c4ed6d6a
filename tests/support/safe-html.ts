/** Elements that a post can be made of: those of Markdown, of marks and figures, of KaTeX. */
const ELEMENTS = new Set(
  [
    "a b blockquote br button code del details div em figcaption figure g header hr img input li ol p path pre span strong summary svg table tbody td th thead tr ul circle line",
    "math annotation menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics mprescripts none mlabeledtr mglyph",
  ]
    .join(" ")
    .split(" "),
);
const VOID = new Set(["br", "hr", "img", "input"]);

/** What an attribute may hold; one that is not here may not be. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  align: /^(?:left|right|center)$/u,
  alt: /^[^<]*$/u,
  "aria-hidden": /^true$/u,
  "aria-label": /^[^<]*$/u,
  checked: /^$/u,
  class: /^[\w +-]*$/u,
  d: /^[\w\s.,-]*$/u,
  decoding: /^async$/u,
  dir: /^(?:auto|ltr)$/u,
  disabled: /^$/u,
  height: /^(?:\d+|(?:400|-?\d{1,2}(?:\.\d+)?)em)$/u,
  href: /^(?:https?:\/\/|mailto:|\/|#)[^"<>]*$/iu,
  id: /^p-s\d+$/u,
  interestfor: /^p-s\d+$/u,
  loading: /^lazy$/u,
  popover: /^auto$/u,
  popovertarget: /^p-s\d+$/u,
  popovertargetaction: /^show$/u,
  rel: /^nofollow ugc noopener noreferrer$/u,
  role: /^(?:group|img)$/u,
  scope: /^(?:col|row)$/u,
  src: /^\/images\/[0-9a-f-]{36}$/u,
  start: /^\d{1,9}$/u,
  // No address, and nothing that is moved out of its post.
  style: /^(?!.*-\d{3})[\w\s.:;%#,+-]*$/u,
  tabindex: /^0$/u,
  title: /^[^<]*$/u,
  type: /^(?:button|checkbox)$/u,
  viewBox: /^[\d .e-]+$/u,
  width: /^(?:\d+|(?:400|-?\d{1,2}(?:\.\d+)?)em)$/u,
};

/** Attributes that say only how something looks, of an SVG or of MathML. */
const LOOKS = new Set(
  "accent accentunder columnalign columnlines columnspacing cx cy depth display displaystyle encoding fence fill form linebreak linethickness lquote lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation preserveAspectRatio r rowlines rowspacing rquote rspace scriptlevel separator side stretchy stroke stroke-width symmetric transform voffset x1 x2 xmlns y1 y2".split(
    " ",
  ),
);
const LOOK = /^[\w\s.%#()/:,+-]*$/u;

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?: [^\s"'<>/=]+(?:="[^"]*")?)*) ?(\/?)>/gu;
const ATTRIBUTE = / ([^\s"'<>/=]+)(?:="([^"]*)")?/gu;

/**
 * What is in a post that may not be: an empty list for HTML that is safe and well formed. It knows
 * one way to write each thing, so that whatever a browser could read otherwise is refused.
 */
export function unsafeParts(html: string): readonly string[] {
  const found: string[] = [];
  const open: string[] = [];
  const rest = html.replaceAll(TAG, (tag, ending: string, name: string, attributes: string) => {
    if (!ELEMENTS.has(name)) found.push(tag);
    if (ending === "/") {
      if (open.pop() !== name) found.push(`${tag} closes nothing`);
      return "";
    }
    if (!VOID.has(name) && !tag.endsWith("/>")) open.push(name);
    for (const [whole, attribute = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
      const allowed = LOOKS.has(attribute) ? LOOK : ATTRIBUTES[attribute];
      if (allowed?.test(decoded(value)) !== true) found.push(whole);
    }
    return "";
  });
  if (rest.includes("<")) found.push(rest.slice(rest.indexOf("<"), rest.indexOf("<") + 80));
  return [...found, ...open.map((name) => `<${name}> is left open`)];
}

const NAMED: Readonly<Record<string, string>> = { quot: '"', lt: "<", gt: ">", amp: "&" };

/** A value as a browser has it. */
function decoded(value: string): string {
  return value.replaceAll(/&(?:#x([0-9a-f]+)|(\w+));/giu, (whole, code?: string, name?: string) =>
    code === undefined
      ? (NAMED[name ?? ""] ?? whole)
      : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
