/** Where the browser keeps a reader's choice of theme; no choice means: as the system says. */
export const THEME_KEY = "theme";

/**
 * Runs in <head> before the first paint, so that a chosen theme never flashes. Storage may be
 * forbidden; then the system decides. Kept short: its hash stands in the content policy.
 */
export const THEME_SCRIPT = `try{const t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
