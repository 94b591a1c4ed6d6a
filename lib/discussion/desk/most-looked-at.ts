/** Threads that a desk counts and looks at: whoever has a thousand to answer needs no exact number. */
export const MOST_LOOKED_AT = 1000;
