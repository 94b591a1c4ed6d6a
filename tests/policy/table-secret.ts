/** What the product signs with while the policy table is asked, so that its rows can hold such links. */
export const TABLE_SECRET = "a secret of the policy table alone";
