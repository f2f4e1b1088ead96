import type { BackOutAnswer } from './facts';

/** Words, lower case, without punctuation: options are compared as people read them. */
const plain = (option: string): string =>
  option
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** true for Yes, false for No, null for anything else. */
export function yesNoAnswer(option: string | null): boolean | null {
  const word = option === null ? '' : plain(option);
  return word === 'yes' ? true : word === 'no' ? false : null;
}

/** The answer about the tested back-out, null when there is none or it isn't recognised. */
export function backOutAnswer(option: string | null): BackOutAnswer | null {
  const word = option === null ? '' : plain(option);
  if (word === 'yes' || word === 'no') return word;
  return word === 'not possible' ? 'notPossible' : null;
}

const NOT_PRODUCTION =
  /^(dev|development|test|testing|qa|staging|stage|sandbox|integration|acceptance|uat|training|pre ?prod|pre ?production)( |$)/;

/** Whether an environment is production. A name that isn't known for something else counts as production. */
export function isProduction(environment: string): boolean {
  return !NOT_PRODUCTION.test(plain(environment));
}

/** Whether one of an option's words is this one, lower case. */
export function hasWord(option: string, word: string): boolean {
  return plain(option).split(' ').includes(word);
}

/** Whether a change type is the emergency type. */
export function isEmergency(changeType: string): boolean {
  return hasWord(changeType, 'emergency');
}

/** The first word of Jira Service Management's own Impact options, with the damage that each stands for. */
const IMPACTS: Readonly<Record<string, number>> = { extensive: 5, significant: 4, moderate: 3, minor: 2 };

const [GREATEST, LEAST] = [5, 2];

/**
 * Damage 2 to 5 of an Impact option, null when there is none or it isn't recognised. An option under a name of the
 * customer's own counts by its place in the project's list, rounded up: the first is the greatest, the last the least.
 * @param list the project's impacts, gravest first; empty when it has no list of its own
 */
export function impactOf(option: string | null, list: readonly string[] = []): number | null {
  if (option === null) return null;
  const known = IMPACTS[plain(option).split(' ')[0] ?? ''];
  if (known !== undefined) return known;
  const place = list.findIndex((one) => plain(one) === plain(option));
  if (place < 0) return null;
  return GREATEST - Math.floor((place * (GREATEST - LEAST)) / Math.max(1, list.length - 1));
}
