/** Where typing means typing. */
const FIELDS = "input, textarea, select, [contenteditable]";

const OF_PAGE = new Set(["c", "e", "n"]);

/**
 * Does on the desk's page what a key stands for. Nothing while somebody types in a field, and
 * nothing that the browser or a reader of screens has taken for itself.
 *
 * @returns "list" where the list of keys is wanted.
 */
export function pressKey(event: KeyboardEvent, page: Document): "list" | null {
  const { key, target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return null;
  if (target instanceof Element && target.closest(FIELDS) !== null) return null;
  if (key === "?") {
    event.preventDefault();
    return "list";
  }
  const act = actionOf(key, page);
  if (act === null) return null;
  event.preventDefault();
  act();
  return null;
}

function actionOf(key: string, page: Document): (() => void) | null {
  if (key === "j" || key === "k") {
    const next = neighbour(page, key === "j" ? 1 : -1);
    return (
      next &&
      (() => {
        next.focus();
      })
    );
  }
  if (key === "o") {
    const at = page.activeElement;
    return at instanceof HTMLElement && at.matches(".queue .item")
      ? () => {
          at.click();
        }
      : null;
  }
  if (key === "r") {
    const field = page.querySelector<HTMLElement>("#pane textarea");
    return (
      field &&
      (() => {
        field.focus();
      })
    );
  }
  if (!OF_PAGE.has(key)) return null;
  const button = page.querySelector<HTMLElement>(`#pane [data-key="${key}"]`);
  return (
    button &&
    (() => {
      button.click();
    })
  );
}

/** The link beside the one that has the focus, or beside the open thread's. */
function neighbour(page: Document, step: 1 | -1): HTMLElement | null {
  const links = [...page.querySelectorAll<HTMLElement>(".queue .item")];
  const focused = links.findIndex((link) => link === page.activeElement);
  const current = links.findIndex((link) => link.hasAttribute("aria-current"));
  const from = focused === -1 ? current : focused;
  return links[Math.min(links.length - 1, Math.max(0, from + step))] ?? null;
}
