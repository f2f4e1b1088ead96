import type { Finding } from './check-workflow';
import type { PracticePack } from './schema';

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

export const fold = (name: string): string => name.trim().toLowerCase();

/** Reports each name that occurs more than once (Jira compares names without regard to case). */
export function checkUnique(where: string, names: readonly string[]): Finding[] {
  const twice = names.filter(
    (name, index) => names.findIndex((other) => fold(other) === fold(name)) !== index,
  );
  return twice.map((name) => ({ where, text: `"${name}" occurs twice.` }));
}

/** A thing's names, each once: that it is an alias of itself harms nobody. */
export const namesOf = ({ name, aliases }: Named): string[] =>
  [name, ...aliases].filter(
    (one, index, all) => all.findIndex((other) => fold(other) === fold(one)) === index,
  );

/** No name or alias may stand for two things: on a site that has it, one thing would be taken for both. */
const checkDistinct = (where: string, things: readonly Named[]): Finding[] =>
  checkUnique(where, things.flatMap(namesOf));

/** Everything in a pack that is found by a name or kept under an id. */
export function checkNames(pack: PracticePack): Finding[] {
  const unique = (where: string, names: readonly string[]) => checkUnique(where, names);
  return [
    ...checkDistinct('issue types', pack.issueTypes),
    ...checkDistinct('fields', pack.fields),
    ...checkDistinct('statuses', pack.statuses),
    ...checkDistinct('link types', pack.linkTypes),
    ...checkDistinct('request types', pack.requestTypes),
    ...pack.fields.flatMap((field) => checkDistinct(`field "${field.name}"`, field.options)),
    ...unique(
      'issue type refs',
      pack.issueTypes.map((type) => type.ref),
    ),
    ...unique(
      'field refs',
      pack.fields.map((field) => field.ref),
    ),
    ...unique(
      'status roles',
      pack.statuses.map((status) => status.role),
    ),
    ...unique(
      'request type refs',
      pack.requestTypes.map((type) => type.ref),
    ),
    ...unique(
      'manual steps',
      pack.manual.map((step) => step.id),
    ),
    ...unique(
      'measures',
      pack.measures.map((measure) => measure.id),
    ),
    ...unique(
      'SLA ids',
      pack.slas.map((sla) => sla.id),
    ),
  ];
}
