/** The issue property in which searches find changes by risk, conflicts and freezes. Written by Steward, trusted by nobody. */
export const CHANGE_PROPERTY = 'steward-change';
