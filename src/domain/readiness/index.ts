export { advise, type Advice } from './advise';
export { allFigures, figureOf } from './figures';
export type { CountName, ReadinessCounts } from './types';
