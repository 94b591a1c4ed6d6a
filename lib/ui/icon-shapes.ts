const SMALL = "0 0 16 16";
const LARGE = "0 0 32 32";

/** The shapes that stand beside words: the view box, and what is drawn in it, as markup. */
export const ICON_SHAPES = {
  tick: [SMALL, '<path d="M3 8.5 6.5 12 13 4.5"/>'],
  cross: [SMALL, '<path d="m4 4 8 8m0-8-8 8"/>'],
  approx: [SMALL, '<path d="M3 6.5c1.7-2 3.3-2 5 0s3.3 2 5 0m-10 4c1.7-2 3.3-2 5 0s3.3 2 5 0"/>'],
  ring: [SMALL, '<circle cx="8" cy="8" r="5.5"/>'],
  half: [
    SMALL,
    '<circle cx="8" cy="8" r="6"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/>',
  ],
  always: [
    LARGE,
    '<circle cx="16" cy="16" r="14" fill="currentColor" stroke="none"/><path d="m9.5 16.5 4.5 4.5 8.5-9.5" stroke="var(--paper)" stroke-width="3"/>',
  ],
  never: [
    LARGE,
    '<path d="M3 3h26v26H3z" fill="currentColor" stroke="none"/><path d="m10 10 12 12m0-12L10 22" stroke="var(--paper)" stroke-width="3"/>',
  ],
  depends: [
    LARGE,
    '<circle cx="16" cy="16" r="13" stroke-width="2"/><path d="M16 3a13 13 0 0 1 0 26z" fill="currentColor"/>',
  ],
  undetermined: [LARGE, '<circle cx="16" cy="16" r="13" stroke-width="2" stroke-dasharray="4 4"/>'],
  up: [SMALL, '<path d="M8 13V3M4 7l4-4 4 4"/>'],
  arrow: [SMALL, '<path d="M3 8h10M9 4l4 4-4 4"/>'],
  back: [SMALL, '<path d="M13 8H3m4-4L3 8l4 4"/>'],
  star: [SMALL, '<path d="m8 2 1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z"/>'],
  warn: [SMALL, '<path d="M8 2.5 14.5 13.5h-13zM8 6.5V10m0 1.9v0"/>'],
} as const satisfies Record<string, readonly [viewBox: string, shape: string]>;

export type IconName = keyof typeof ICON_SHAPES;
