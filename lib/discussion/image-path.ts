import { z } from "zod";

/** The id of an image, as its address has it. */
export const imageIdSchema = z.uuid().toLowerCase();

/** The address of an image, which is also how a post's text names it. */
export const imagePath = (id: string): string => `/images/${id}`;

const ADDRESS = /\/images\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/giu;

/** The ids of images whose addresses stand in a text, each once; whether there are such is not asked. */
export const imagesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(ADDRESS)].map(([, id = ""]) => id.toLowerCase())),
];
