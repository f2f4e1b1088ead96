import { Refusal } from '../refusal';

/** For an issue that no adopted practice of changes looks after. */
export const notAdopted = (): Refusal =>
  new Refusal(
    'NOT_ADOPTED',
    'Steward does not look after this issue type in this project.',
    'An administrator can adopt the practice on the Steward page.',
  );
