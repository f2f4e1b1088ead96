import type { Rule } from './types';

const plain = (name: string): string => name.trim().toLowerCase();

/** Two policies with one name: on a ticket nobody could tell their clocks apart. */
export const lintName: Rule = (draft, { others }) => {
  const twin = others.find(({ id, name }) => id !== draft.id && plain(name) === plain(draft.name));
  if (!twin || plain(draft.name) === '') return [];
  return [
    {
      path: 'name',
      severity: 'warning',
      text: `Another ${twin.agreement} of this project is called "${twin.name}" too.`,
      remedy: 'Give one of them another name, so that people can tell the clocks apart.',
    },
  ];
};
