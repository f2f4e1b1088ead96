import { LEVELS } from '../../risk/types';
import type { ApprovalPolicy } from '../../../contract/approval-policy';
import { atomsOf, type PolicyAtom } from '../condition';
import type { PolicyInput } from '../types';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
/** An input while it is put together; each way of filling in one thing writes to it. */
type Draft = Omit<Writable<PolicyInput>, 'services' | 'labels' | 'fields'> & {
  services: string[];
  labels: string[];
  fields: Record<string, string[]>;
};
type Option = (draft: Draft) => void;

/** Stands for everything that no row names. */
export const OTHER = 'anything else';

/**
 * Every input that a policy can tell apart, one of each. Values that all conditions treat alike are one; numbers matter only by
 * the thresholds that they reach. What is related in life (level and likelihood, a service and its criticality) is taken to be free.
 */
export interface InputSpace {
  readonly size: number;
  /** The input of a number from 0 to size - 1. */
  readonly at: (index: number) => PolicyInput;
  /** The input whose choices are drawn by `pick`, which answers a whole number below its argument. */
  readonly draw: (pick: (below: number) => number) => PolicyInput;
}

export function spaceOf(policy: ApprovalPolicy): InputSpace {
  const variables = variablesOf(
    policy.rows.flatMap(({ when }) => (when === 'otherwise' ? [] : atomsOf(when))),
  );
  const fill = (choose: (options: number) => number): PolicyInput => {
    const draft = blank();
    for (const options of variables) options[choose(options.length)]?.(draft);
    return draft;
  };
  return {
    size: variables.reduce((product, options) => product * options.length, 1),
    at: (index) => {
      let rest = index;
      return fill((options) => {
        const choice = rest % options;
        rest = Math.floor(rest / options);
        return choice;
      });
    },
    draw: fill,
  };
}

const blank = (): Draft => ({
  level: 'Low',
  kind: 'normal',
  likelihood: 1,
  damage: 1,
  model: OTHER,
  services: [],
  criticality: 1,
  environment: OTHER,
  freeze: false,
  collision: 0,
  labels: [],
  fields: {},
});

const GRADES = { likelihood: 1, damage: 1, criticality: 1, collision: 0 } as const;
const KINDS: readonly PolicyInput['kind'][] = ['normal', 'standard', 'emergency'];

function variablesOf(atoms: readonly PolicyAtom[]): Option[][] {
  const asks = (fact: PolicyAtom['fact']): boolean => atoms.some((atom) => atom.fact === fact);
  const lists = (fact: 'model' | 'environment' | 'service' | 'label'): string[][] =>
    atoms.flatMap((atom) => (atom.fact === fact ? [[...atom.in]] : []));
  return [
    ...(asks('level')
      ? [
          LEVELS.map(
            (level): Option =>
              (draft) =>
                void (draft.level = level),
          ),
        ]
      : []),
    ...(asks('kind')
      ? [
          KINDS.map(
            (kind): Option =>
              (draft) =>
                void (draft.kind = kind),
          ),
        ]
      : []),
    ...(asks('freeze')
      ? [
          [false, true].map(
            (is): Option =>
              (draft) =>
                void (draft.freeze = is),
          ),
        ]
      : []),
    ...(Object.keys(GRADES) as (keyof typeof GRADES)[]).flatMap((fact) => {
      const reached = atoms.flatMap((atom) => (atom.fact === fact ? [atom.atLeast] : []));
      const most = fact === 'collision' ? 3 : 5;
      const values = [GRADES[fact], ...reached.filter((one) => one > GRADES[fact] && one <= most)];
      return reached.length === 0
        ? []
        : [
            distinct(values).map(
              (value): Option =>
                (draft) =>
                  void (draft[fact] = value),
            ),
          ];
    }),
    ...(['model', 'environment'] as const).flatMap((fact) =>
      asks(fact)
        ? [
            [OTHER, ...alike(lists(fact))].map(
              (value): Option =>
                (draft) =>
                  void (draft[fact] = value),
            ),
          ]
        : [],
    ),
    ...alike(lists('service')).map((id) => hasOrNot((draft) => draft.services.push(id))),
    ...alike(lists('label')).map((label) => hasOrNot((draft) => draft.labels.push(label))),
    ...fieldVariables(atoms),
  ];
}

/** A field holds any of the values that are named, and, where a number is asked of it, one number. */
function fieldVariables(atoms: readonly PolicyAtom[]): Option[][] {
  const ids = distinct(atoms.flatMap((atom) => ('field' in atom ? [atom.field] : [])));
  return ids.flatMap((id) => {
    const named = atoms.flatMap((atom) => (atom.fact === 'field' && atom.field === id ? [[...atom.in]] : []));
    const reached = distinct(
      atoms.flatMap((atom) => (atom.fact === 'number' && atom.field === id ? [atom.atLeast] : [])),
    ).sort((a, b) => a - b);
    const add = (text: string) => (draft: Draft) =>
      void (draft.fields[id] = [...(draft.fields[id] ?? []), text]);
    const none: Option = (draft) => void (draft.fields[id] = []);
    const below = reached[0];
    return [
      [none],
      ...alike(named).map((value) => hasOrNot(add(value))),
      ...(below === undefined ? [] : [[below - 1, ...reached].map((value) => add(String(value)))]),
    ];
  });
}

const hasOrNot = (add: Option): Option[] => [() => undefined, add];

/** One of each kind of value, where values are of a kind if the same lists name them. */
function alike(lists: readonly (readonly string[])[]): string[] {
  const kinds = new Map<string, string>();
  for (const value of distinct(lists.flat())) {
    const key = lists.map((list) => (list.includes(value) ? 1 : 0)).join('');
    if (!kinds.has(key)) kinds.set(key, value);
  }
  return [...kinds.values()];
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];
