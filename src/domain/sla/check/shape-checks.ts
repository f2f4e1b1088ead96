import { shown, type Fault } from '../../time/fault';

/** Looks whether a value has the right shape; writes down what is wrong, with the place and what to do. */
export type Check = (value: unknown, path: string, faults: Fault[]) => void;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const inside = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

export function text(max: number): Check {
  return (value, path, faults) => {
    if (typeof value !== 'string')
      faults.push({ path, message: `${shown(value)} is not a text.`, remedy: 'Give a text in quotes.' });
    else if (value.length > max)
      faults.push({
        path,
        message: `This text has ${value.length} characters.`,
        remedy: `Shorten it to ${max}.`,
      });
  };
}

/** Whole milliseconds, of either sign; how many is for the meaning to judge. */
export const millis: Check = (value, path, faults) => {
  if (typeof value !== 'number')
    faults.push({
      path,
      message: `${shown(value)} is not a duration.`,
      remedy: 'Give whole milliseconds, such as 3600000 for an hour.',
    });
};

export const amount: Check = (value, path, faults) => {
  if (typeof value !== 'number' || !Number.isFinite(value))
    faults.push({ path, message: `${shown(value)} is not a number.`, remedy: 'Give a number, such as 75.' });
};

export const yesOrNo: Check = (value, path, faults) => {
  if (typeof value !== 'boolean')
    faults.push({ path, message: `${shown(value)} is neither yes nor no.`, remedy: 'Give true or false.' });
};

export const anything: Check = () => undefined;

export function oneOf(...values: readonly (string | boolean)[]): Check {
  return (value, path, faults) => {
    if (values.some((one) => one === value)) return;
    const remedy = `Use ${values.length === 1 ? '' : 'one of '}${values.map(shown).join(', ')}.`;
    faults.push({ path, message: `${shown(value)} can't stand here.`, remedy });
  };
}

/** A list of at most `max`. `of` says what is in it: "conditions". */
export function list(of: string, item: Check, max: number): Check {
  return (value, path, faults) => {
    if (!Array.isArray(value)) {
      faults.push({ path, message: `${shown(value)} is not a list.`, remedy: `Give a list of ${of}.` });
      return;
    }
    if (value.length > max)
      faults.push({ path, message: `There are ${value.length} ${of}.`, remedy: `Keep at most ${max}.` });
    value.slice(0, max).forEach((one: unknown, index) => item(one, `${path}[${index}]`, faults));
  };
}

/** An object with these keys and no others. `of` says what it is: "a goal". */
export function object(
  of: string,
  needed: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  const known = { ...needed, ...optional };
  const names = Object.keys(known).join(', ');
  return (value, path, faults) => {
    if (!isRecord(value)) {
      faults.push({
        path,
        message: `${shown(value)} is not ${of}.`,
        remedy: `Give an object with ${names}.`,
      });
      return;
    }
    for (const key of Object.keys(value).filter((one) => !Object.hasOwn(known, one)))
      faults.push({
        path: inside(path, key),
        message: `This is not part of ${of}.`,
        remedy: `Remove it; ${of} has ${names}.`,
      });
    for (const [key, check] of Object.entries(known)) {
      if (Object.hasOwn(value, key)) check(value[key], inside(path, key), faults);
      else if (Object.hasOwn(needed, key))
        faults.push({
          path: inside(path, key),
          message: `"${key}" is missing.`,
          remedy: `Add it: ${of} has ${names}.`,
        });
    }
  };
}

/** One of several objects, told apart by the key that only it has. */
export function byKey(of: string, variants: Readonly<Record<string, Check>>): Check {
  return (value, path, faults) => {
    const key = isRecord(value) ? Object.keys(variants).find((one) => Object.hasOwn(value, one)) : undefined;
    const check = key === undefined ? undefined : variants[key];
    if (check) check(value, path, faults);
    else
      faults.push({
        path,
        message: `${shown(value)} is not ${of}.`,
        remedy: `Give an object with one of: ${Object.keys(variants).join(', ')}.`,
      });
  };
}

/** One of several objects, told apart by the value of a key. */
export function byValue(of: string, key: string, variants: Readonly<Record<string, Check>>): Check {
  return (value, path, faults) => {
    const name = isRecord(value) ? value[key] : undefined;
    const check = typeof name === 'string' && Object.hasOwn(variants, name) ? variants[name] : undefined;
    if (check) check(value, path, faults);
    else if (isRecord(value)) oneOf(...Object.keys(variants))(name, inside(path, key), faults);
    else
      faults.push({
        path,
        message: `${shown(value)} is not ${of}.`,
        remedy: `Give an object with "${key}".`,
      });
  };
}

/** A plain word, or one of several objects. */
export function wordOr(words: readonly string[], otherwise: Check): Check {
  return (value, path, faults) => {
    if (typeof value === 'string') oneOf(...words)(value, path, faults);
    else otherwise(value, path, faults);
  };
}
