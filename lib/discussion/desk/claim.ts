/** For how long somebody who said that she answers keeps others from it. */
const CLAIM_MINUTES = 30;

/** Claims from before this moment have run out. */
export const claimsSince = (now: Date): Date => new Date(now.getTime() - CLAIM_MINUTES * 60_000);

/** Who said that she answers a thread. */
export type Claim =
  { readonly kind: "mine" } | { readonly kind: "other"; readonly name: string } | null;

/** What became of a claim. */
export type Claimed =
  | { readonly kind: "claimed" }
  /** Somebody was faster. */
  | { readonly kind: "taken"; readonly name: string }
  /** It waits no more, or there is no such thread for this person. */
  | { readonly kind: "not-found" };
