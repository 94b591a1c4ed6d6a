import { z } from "zod";

/** The id of an image, as its address has it. */
export const imageIdSchema = z.uuid().toLowerCase();

/** The address of an image, which is also how a post's text names it. */
export const imagePath = (id: string): string => `/images/${id}`;
