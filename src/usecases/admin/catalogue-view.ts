import type { AdoptionSettings } from '../../contract/admin';
import type { CatalogueEntry, PracticeView, PriorityScheme } from '../../contract/practices';
import type { PracticePack } from '../../domain/practices';
import { neededBy } from '../../domain/practices/adapt';
import { fillPlaceholders } from '../../domain/practices/placeholders';
import { adoptingWords } from './catalogue-adopting';
import { policiesOf } from './catalogue-policies';
import { entryOf } from './catalogue-entry';

/** What of a project's settings changes how a practice looks. */
type Chosen = Pick<AdoptionSettings, 'quorum' | 'priority'>;

/**
 * A practice in full, for people: as shipped or adapted, whichever pack is given.
 * @param entry its line in the catalogue; absent: it is in use nowhere
 * @param chosen the project's settings; absent: the shipped defaults
 */
export function practiceViewOf(
  pack: PracticePack,
  entry: CatalogueEntry = entryOf(pack),
  chosen?: Chosen,
): PracticeView {
  const needs = neededBy(pack);
  return {
    entry,
    raci: pack.raci.map((row) => ({
      ...row,
      consulted: [...row.consulted],
      informed: [...row.informed],
    })),
    procedure: pack.procedure.map(({ name, text, status }) => ({ name, text, status: status ?? null })),
    types: pack.issueTypes.map(({ ref, name, icon, kind, description }) => ({
      ref,
      name,
      icon,
      kind,
      description,
    })),
    fields: pack.fields.map(({ ref, name, type, options, description }) => ({
      ref,
      name,
      type,
      options: options.map((option) => option.name),
      description,
      neededBy: needs.fields[ref] ?? [],
    })),
    statuses: pack.statuses.map(({ role, name, category, description, entry: criteria }) => ({
      role,
      name,
      category,
      description,
      entry: [...criteria],
      neededBy: needs.statuses[role] ?? [],
    })),
    workflow: workflowView(pack),
    requestTypes: pack.requestTypes.map(({ ref, name, description, group }) => ({
      ref,
      name,
      description,
      group,
    })),
    linkTypes: pack.linkTypes.map(({ name, inward, outward }) => ({ name, inward, outward })),
    policies: policiesOf(pack, chosen?.quorum),
    matrix: matrixView(pack, chosen?.priority?.mode ?? 'set'),
    measures: pack.measures.map((measure) => ({ ...measure })),
    dependencies: pack.dependencies.map((one) => ({ ...one })),
    byHand: byHandView(pack),
    adopting: adoptingWords(pack),
  };
}

function workflowView({ workflow }: PracticePack): PracticeView['workflow'] {
  const { name, description, onExisting, guarded, transitions } = workflow;
  return {
    name,
    description,
    onExisting,
    guarded,
    transitions: transitions.map(({ id, name: called, from, to, guard, description: text }) => ({
      id,
      name: called,
      from: [...from],
      to,
      guard,
      description: text,
    })),
  };
}

function matrixView(pack: PracticePack, mode: PriorityScheme['mode']): PriorityScheme | null {
  if (pack.matrix === null) return null;
  const { impactField, urgencyField, priorities, cells } = pack.matrix;
  const options = (ref: string) =>
    (pack.fields.find((field) => field.ref === ref)?.options ?? []).map((option) => option.name);
  return {
    mode,
    impacts: options(impactField),
    urgencies: options(urgencyField),
    priorities: [...priorities],
    cells: cells.map((row) => [...row]),
  };
}

/** The steps by hand, in the pack's own names: what Jira calls things is only known once a project is planned. */
function byHandView(pack: PracticePack): PracticeView['byHand'] {
  const named = (parts: readonly { readonly ref: string; readonly name: string }[]) => (ref: string) =>
    parts.find((part) => part.ref === ref)?.name ?? ref;
  const fill = (text: string) =>
    fillPlaceholders(text, {
      projectKey: '',
      type: named(pack.issueTypes),
      field: named(pack.fields),
      status: (role) => pack.statuses.find((status) => status.role === role)?.name ?? role,
    });
  return pack.manual.map(({ name, text }) => ({ name, text: fill(text) }));
}
