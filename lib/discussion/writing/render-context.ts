import type { OpenScenario } from "@/lib/loss/open-scenario";
import type { PostAbove } from "./above";

/** What a post is rendered with besides its text. All of it is plain data. */
export interface RenderContext {
  /** The numbers that its thread hangs on, those of one learner; null where it hangs on none. */
  readonly scenario: OpenScenario | null;
  /** The posts that it stands below in the tree, from the first one down; left out, none. */
  readonly above?: readonly PostAbove[];
  /** Unique to the post on its page, for the ids of its popovers. */
  readonly idPrefix: string;
  /**
   * Names by account id: who may be mentioned. A mention of anybody else is left as text. Left
   * out, every account may be, under the name that was typed.
   */
  readonly mentionable?: ReadonlyMap<string, string>;
  /** Sizes by image id: what was uploaded. Left out, every image is taken to be there. */
  readonly images?: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
}
