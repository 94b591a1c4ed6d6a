/** What a report says of one question: item-report.spec.ts looks at it. */
export const ITEM_ROUTES: readonly string[] = ["/courses/[slug]/reports/[source]/items/[item]"];
