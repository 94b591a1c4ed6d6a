import type { Course } from "./course";

/** The course that comes with the product, as its migration made it: open to everybody. */
export const OPEN_COURSE: Course = {
  id: "01939000-0000-7000-8000-000000000001",
  slug: "losses-and-fairness",
  title: "Losses and fairness",
  isOpen: true,
};
