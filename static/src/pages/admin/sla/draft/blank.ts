import type { Agreement, SlaDraft, SlaPolicy } from '../../../../../../src/contract/sla-policy';
import type { SlaPolicyView } from '../../../../../../src/contract/sla-admin';

/** Five working days: the shipped time within which a reopened ticket goes on in the same cycle. */
const RESUME_WITHIN = 5 * 8 * 3_600_000;

/** A policy with nothing filled in that can't be guessed: it serves every ticket from its creation on. */
export const blankDraft = (
  id: string,
  name: string,
  agreement: Agreement,
  calendar: { readonly id: string; readonly dayLength: number } | undefined,
): SlaDraft => ({
  id,
  name,
  agreement,
  scope: { all: [] },
  clock: {
    start: [{ event: 'created' }],
    pause: [],
    stop: [{ level: { all: [{ field: 'statusCategory', in: ['done'] }] } }],
    cancel: [],
    cycles: 'resume',
    // Only an SLA counts what was used before it applied: an OLA's team didn't have the ticket then.
    retroactive: agreement === 'SLA',
    resumeWithin: {
      duration: calendar ? 5 * calendar.dayLength : RESUME_WITHIN,
      calendar: calendar?.id ?? '',
    },
  },
  goals: [],
  escalations: [],
});

/** A policy without the marks of its version. */
export function draftOf(policy: SlaPolicy): SlaDraft {
  const { version: _v, effectiveFrom: _e, retired: _r, origin: _o, ...draft } = policy;
  return draft;
}

export const copyOf = (draft: SlaDraft, id: string, name: string, agreement: Agreement): SlaDraft => {
  const { supports: _supports, ...rest } = draft;
  return {
    ...rest,
    id,
    name,
    agreement,
    ...(draft.supports && agreement !== 'SLA' ? { supports: draft.supports } : {}),
  };
};

/** What the server has for editing: the saved draft, else what is in force. */
export const savedDraft = (view: SlaPolicyView): SlaDraft | null =>
  view.draft?.value ?? (view.policy ? draftOf(view.policy) : null);

/** A view of a policy that nobody has saved yet. */
export const unsavedView = (projectId: string, policyId: string): SlaPolicyView => ({
  projectId,
  policyId,
  policy: null,
  draft: null,
  findings: [],
  words: [],
  versions: [],
  job: null,
});
