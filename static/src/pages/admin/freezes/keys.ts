export const FREEZES_KEY = ['freezes'];
