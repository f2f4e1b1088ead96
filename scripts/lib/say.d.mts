export const say: (text: string) => void;
export function giveUp(what: string, remedy: string): never;
