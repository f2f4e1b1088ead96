import { createContext } from 'react';

export type HeadingLevel = 'h2' | 'h3' | 'h4';

/** The level of a heading that comes up wherever something fails: below the heading of the section around it. */
export const LevelWithin = createContext<HeadingLevel>('h2');
