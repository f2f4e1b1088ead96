import { listWords } from '../../domain/approvals/words';
import { PACKS, type PracticePack } from '../../domain/practices';

const quoted = (names: readonly string[]): string => listWords(names.map((name) => `"${name}"`));
const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What adopting a practice does, in plain sentences made from the pack: the same for every site, before any plan. */
export const adoptingWords = (pack: PracticePack): string[] => [
  'You see the whole plan first. What you have is reused, never renamed or removed; what is made can be taken back while nobody uses it.',
  ...needed(pack),
  ...typesAndFields(pack),
  ...workflow(pack),
  ...around(pack),
  ...behaviour(pack),
  ...(pack.manual.length === 0
    ? []
    : [
        `${some(pack.manual.length, 'step is', 'steps are')} left to you, because Jira has no API for ${pack.manual.length === 1 ? 'it' : 'them'}.`,
      ]),
];

function needed(pack: PracticePack): string[] {
  const required = pack.dependencies.filter((one) => one.need === 'requires');
  return required.length === 0
    ? []
    : [`Adopt ${quoted(required.map((one) => PACKS[one.practice].name))} before it or together with it.`];
}

function typesAndFields({ issueTypes, fields, screens }: PracticePack): string[] {
  const types = `The project gets ${quoted(issueTypes.map((type) => type.name))}; a type that it has by this name is used as it is.`;
  if (fields.length === 0) return [types];
  const where = screens === null ? '' : `, and they are put on a tab "${screens.tab}" of the type's screens`;
  return [
    types,
    `${some(fields.length, 'field is', 'fields are')} used: what the site has by these names is reused, the rest is made${where}.`,
  ];
}

function workflow({
  workflow: { name, onExisting, guarded, transitions },
  statuses,
}: PracticePack): string[] {
  const guardedName = statuses.find((status) => status.role === guarded)?.name;
  const wayOut = transitions.find((transition) => transition.guard === 'wayOut')?.name;
  return [
    onExisting === 'replace'
      ? `The type gets the workflow "${name}" with ${statuses.length} statuses; issues that stand elsewhere are moved to the nearest one.`
      : `A new type gets the workflow "${name}" with ${statuses.length} statuses; a type that has a workflow keeps it, and what is missing is added.`,
    ...(guardedName === undefined
      ? []
      : [
          `The way into "${guardedName}" is guarded. At first Steward only watches and stops nobody.`,
          ...(wayOut === undefined
            ? []
            : [`"${wayOut}" stays open to the emergency group, by a condition of Jira's own.`]),
        ]),
  ];
}

function around({ linkTypes, requestTypes }: PracticePack): string[] {
  return [
    ...(linkTypes.length === 0
      ? []
      : [`The link types ${quoted(linkTypes.map((link) => link.name))} are made where the site lacks them.`]),
    ...(requestTypes.length === 0
      ? []
      : [
          `Customers can raise ${quoted(requestTypes.map((type) => type.name))} once you have put it into a group of the portal.`,
        ]),
  ];
}

function behaviour(pack: PracticePack): string[] {
  return [
    ...(pack.matrix === null
      ? []
      : ['Priority is set from impact and urgency, unless you choose to be advised only.']),
    ...(pack.slas.length === 0
      ? []
      : [`Clocks begin to run on new issues: ${listWords(pack.slas.map((sla) => sla.name.toLowerCase()))}.`]),
    ...(pack.risk ? ['Every change gets a risk level that says why.'] : []),
    ...(pack.approvals ? ['Whom the risk level calls for decides, and never whoever asks.'] : []),
    ...(pack.kind === 'register'
      ? ['It keeps records and nothing more: as a register it starts no clock and decides nothing.']
      : []),
  ];
}
