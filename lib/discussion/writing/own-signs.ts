import type { Processor } from "unified";
import { singleDollar } from "./single-dollar";
import { timesSign } from "./times-sign";

/** Adds the product's own reading of `*` and `$`, and takes HTML and footnotes out. */
export function ownSigns(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    text: { 36: singleDollar, 42: timesSign },
    disable: {
      null: [
        "htmlFlow",
        "htmlText",
        "gfmFootnoteCall",
        "gfmFootnoteDefinition",
        "gfmPotentialFootnoteCall",
      ],
    },
  });
}
