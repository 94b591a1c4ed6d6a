import { ICON_SHAPES, type IconName } from "./icon-shapes";

/** The same as `Icon`, for text that is made into HTML without React. */
export function iconHtml(name: IconName): string {
  const [viewBox, shape] = ICON_SHAPES[name];
  return `<svg class="ic" viewBox="${viewBox}" aria-hidden="true">${shape}</svg>`;
}
