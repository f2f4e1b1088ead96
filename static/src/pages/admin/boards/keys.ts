export const BOARDS_KEY = ['boards'];
