import type { EvidenceContent, Recorded } from '../../../../../../src/contract/evidence-pack';
import { text } from '../../../../text';
import { eventOf, wordFor, type EvidenceEvent } from './event';
import { instantIn, numberIn, partIn, partsIn, textIn, textsIn } from './read-pack';

const words = text.evidenceFile;
const known = (...notes: readonly (string | null)[]): string[] => notes.filter((one) => one !== null);
const people = (...ids: readonly (string | null)[]): string[] => ids.filter((one) => one !== null);

/** Who was kept out and why, then what happened to seats. */
export function seatEvents({ eligibility }: EvidenceContent): readonly EvidenceEvent[] {
  const out = eligibility.excluded.map(({ accountId, why }) =>
    eventOf({}, words.excluded, { whom: [accountId], notes: [wordFor(words.duties, why)] }),
  );
  const cleared = partsIn(eligibility.duties, 'cleared').map((one) =>
    eventOf(one, words.cleared, { whom: people(textIn(one, 'accountId')) }),
  );
  const seats = eligibility.entries.map((entry) =>
    eventOf(entry, wordFor(words.seats, textIn(entry, 'kind')), {
      whom: people(textIn(entry, 'accountId')),
      to: textIn(entry, 'to'),
    }),
  );
  return [...out, ...cleared, ...seats];
}

export const conditionEvents = ({ conditionsMet }: EvidenceContent): readonly EvidenceEvent[] =>
  conditionsMet.map((met) =>
    eventOf(met, words.condition((numberIn(met, 'condition') ?? 0) + 1), {
      notes: known(textIn(met, 'note')),
    }),
  );

function verdictWords(verdict: Recorded): string {
  if (verdict['allowed'] !== true) return words.gate.refused;
  if (verdict['grandfathered'] === true) return words.gate.grandfathered;
  return verdict['passes'] === true ? words.gate.passed : words.gate.wouldHave;
}

/** Verdicts of the gate and arrivals without one, in the order of time. */
export function gateEvents({ gate, unauthorised }: EvidenceContent): readonly EvidenceEvent[] {
  const verdicts = gate.map((verdict) => {
    const door = textIn(verdict, 'door');
    return eventOf(verdict, verdictWords(verdict), {
      isBad: verdict['passes'] !== true,
      notes: [
        ...(door === null ? [] : [words.gate.door(door)]),
        ...partsIn(verdict, 'missing').flatMap((one) => known(textIn(one, 'text'))),
      ],
    });
  });
  const arrivals = unauthorised.map((one) => eventOf(one, words.gate.unauthorised, { isBad: true }));
  return [...verdicts, ...arrivals].sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
}

/** Corrections and extensions carry the instant that counts in `value`: the words end in it. */
export const actualEvents = (
  { schedule }: EvidenceContent,
  write: (at: string) => string,
): readonly EvidenceEvent[] => [
  ...schedule.actual.map((entry) => {
    const kind = textIn(entry, 'kind');
    const value = instantIn(entry, 'value');
    const verb =
      kind === 'start' ? words.schedule.start : kind === 'end' ? words.schedule.end : words.schedule.extended;
    return eventOf(entry, value === null ? verb : `${verb} ${write(value)}`);
  }),
  ...schedule.exceptions.map((entry) => eventOf(entry, words.schedule.exception)),
  ...schedule.acknowledged.map((entry) => eventOf(entry, words.schedule.acknowledged)),
];

export const emergencyEvents = ({ emergency }: EvidenceContent): readonly EvidenceEvent[] =>
  emergency.map((entry) => {
    const cause = partIn(entry, 'cause');
    const incident = textIn(entry, 'incidentKey');
    const what = wordFor(words.emergency, textIn(entry, 'kind'));
    return eventOf(entry, incident === null ? what : `${what} ${incident}`, {
      whom: people(textIn(entry, 'approver')),
      notes: known(
        textIn(cause, 'incidentKey') ?? textIn(cause, 'text'),
        textIn(entry, 'reason'),
        textIn(entry, 'note'),
      ),
    });
  });

export const saidEvents = ({ said }: EvidenceContent): readonly EvidenceEvent[] =>
  said.map((entry) => eventOf(entry, wordFor(words.verbs, textIn(entry, 'verb'))));

export const deviationEvents = ({ deviations }: EvidenceContent): readonly EvidenceEvent[] =>
  deviations.map((one) =>
    eventOf(one, textIn(one, 'text') ?? '', {
      isBad: true,
      notes: [words.deviation(textIn(one, 'before') ?? '', textIn(one, 'after') ?? '')],
    }),
  );

export const outcomeEvents = ({ outcome }: EvidenceContent): readonly EvidenceEvent[] =>
  outcome.map((one) =>
    eventOf(one, wordFor(words.results, textIn(one, 'result')), {
      notes: one['withdrawn'] === true ? [words.withdrawnResult] : [],
    }),
  );

export const reviewEvents = ({ reviews }: EvidenceContent): readonly EvidenceEvent[] =>
  reviews.map((review) => {
    const findings = textIn(review, 'findings');
    const heading = review['done'] === true ? words.review.done : words.review.draft;
    return eventOf(review, `${heading}: ${wordFor(words.results, textIn(review, 'result'))}`, {
      notes: [
        ...(findings === null ? [] : [`${words.review.findings}: ${findings}`]),
        ...partsIn(review, 'deviations').flatMap((one) => known(textIn(one, 'note'))),
        ...partsIn(review, 'actions').map((action) => {
          const key = textIn(partIn(action, 'issue'), 'key');
          const said = `${words.review.action}: ${textIn(action, 'text') ?? ''}`;
          return key === null ? said : `${said} (${key})`;
        }),
      ],
    });
  });

/** Who was asked for a vote, and what Jira's own approvals say. */
export const noticeEvents = ({ notices, jsmApprovals }: EvidenceContent): readonly EvidenceEvent[] => [
  ...notices.map((notice) => {
    const reminders = notice['reminded'];
    const times = Array.isArray(reminders) ? reminders.length : 0;
    return eventOf(notice, wordFor(words.told, textIn(notice, 'outcome')), {
      whom: people(textIn(notice, 'accountId')),
      notes: times === 0 ? [] : [words.reminded(times)],
    });
  }),
  ...jsmApprovals.map((approval) =>
    eventOf(approval, words.jsm(textIn(approval, 'name') ?? '', textIn(approval, 'decision') ?? ''), {
      at: instantIn(approval, 'completedAt') ?? instantIn(approval, 'createdAt'),
      whom: partsIn(approval, 'answers').flatMap((one) => people(textIn(one, 'accountId'))),
    }),
  ),
];

/** Answers to questions and levels set by hand. */
export const riskEvents = ({ risk }: EvidenceContent): readonly EvidenceEvent[] => [
  ...risk.answers.map((one) =>
    eventOf(one, words.risk.answered(textIn(one, 'question') ?? '', textIn(one, 'option') ?? '')),
  ),
  ...risk.overrides.map((one) => eventOf(one, words.risk.overridden(textIn(one, 'to') ?? ''))),
];

export const tombstoneEvents = ({ tombstone }: EvidenceContent): readonly EvidenceEvent[] =>
  tombstone === null
    ? []
    : [
        {
          at: tombstone.at,
          what: words.tombstone.deleted,
          whom: [],
          to: null,
          by: tombstone.by,
          notes: [
            ...(tombstone.by === null ? [words.tombstone.nobody] : []),
            ...(tombstone.head === null ? [] : [words.tombstone.head(tombstone.head.count)]),
          ],
          isBad: true,
        },
      ];

/** The rules that were used, as they are called. */
export const rulesUsed = ({ rules }: EvidenceContent): readonly string[] => [
  ...rules.policies.map((one) =>
    words.rules.policy(textIn(one, 'name') ?? textIn(one, 'id') ?? '', textIn(one, 'version') ?? ''),
  ),
  ...rules.models.map((one) => words.rules.model(textIn(one, 'version') ?? '')),
  ...rules.calendars.map((one) => words.rules.calendar(textIn(one, 'name') ?? textIn(one, 'id') ?? '')),
  ...rules.boards.map((one) => words.rules.board(textIn(one, 'name') ?? textIn(one, 'id') ?? '')),
  ...rules.templates.map((one) =>
    words.request.template(textIn(one, 'name') ?? textIn(one, 'id') ?? '', textIn(one, 'version') ?? ''),
  ),
];

/** Names of conditions that a ballot came with. */
export const conditionsOf = (ballot: unknown): readonly string[] =>
  typeof ballot === 'object' && ballot !== null ? textsIn({ ...ballot }, 'conditions') : [];
