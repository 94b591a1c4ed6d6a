import { MARK_END, MARK_START } from "../marked-text";

/** How the database shows what it found: options of its `ts_headline`. */
const marking = (rest: string): string =>
  `StartSel="${MARK_START}", StopSel="${MARK_END}", ShortWord=0, ${rest}`;

/** A title, whole. */
export const WHOLE = marking("HighlightAll=true");
/** Of a text what stands around the words. */
export const EXCERPT = marking('MaxFragments=2, MinWords=16, MaxWords=32, FragmentDelimiter=" … "');
