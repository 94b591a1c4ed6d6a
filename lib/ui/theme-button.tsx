"use client";

import { Icon } from "./icon";
import { THEME_KEY } from "./theme";

/**
 * Turns light to dark and back. Both words are in the page and the stylesheet shows one, because
 * the server does not know the theme.
 */
export function ThemeButton() {
  return (
    <button type="button" className="btn quiet theme js-only" onClick={toggleTheme}>
      <Icon name="half" />
      <span className="to-dark">Dark</span>
      <span className="to-light">Light</span>
      <span className="sr"> theme</span>
    </button>
  );
}

function toggleTheme() {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const next = (root.dataset["theme"] ?? system) === "dark" ? "light" : "dark";
  if (next === system) delete root.dataset["theme"];
  else root.dataset["theme"] = next;
  try {
    if (next === system) localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, next);
  } catch {
    // Storage is forbidden: the choice lasts until the page is left.
  }
}
