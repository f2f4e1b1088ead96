/** Ids of the rows that no table has; apart from what they do, for those who only have to know them. */
export const BUILT_IN_EMERGENCY = 'steward:emergency';
export const BUILT_IN_STANDARD = 'steward:standard';
