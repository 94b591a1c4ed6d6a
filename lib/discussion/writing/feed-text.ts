import { escapeHtml } from "@/lib/ui/escape-html";

/** HTML for the inside of a CDATA section, which a text must not end. */
export const htmlInFeed = (html: string): string => html.replaceAll("]]>", "]]&gt;");

/** A plain text where a feed says that HTML stands. */
export const textInFeed = (text: string): string => htmlInFeed(escapeHtml(text));
