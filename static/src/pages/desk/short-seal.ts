const SHOWN = 8;

/** The beginning of a seal: enough to tell two of them apart when they are read out. */
export const shortSeal = (seal: string): string => seal.slice(0, SHOWN);
