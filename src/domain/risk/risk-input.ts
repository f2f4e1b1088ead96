import type { Evidence } from './evidence';
import { kindOfChange } from './kinds';
import { askedQuestions, questionFacts, type Given } from './questionnaire';
import { factsFrom, type ChangeAnswers } from './read-answers';
import { backOutAnswer, impactOf, yesNoAnswer } from './read-options';
import { siteFacts } from './site-facts';
import { liveStoppers } from './live-stoppers';
import type { Facts, HistoryCount, Question, RiskInput, StopperId } from './types';

const NONE: HistoryCount = { k: 0, n: 0 };

/** What an assessment needs beside the change's own fields and the site's evidence. */
export interface MoreOfChange {
  /** Everything that was answered, oldest first; the last answer to each question counts. */
  readonly answers: readonly Given[];
  /** The model's. */
  readonly questions: readonly Question[];
  /** Other changes that it collides with; null: not looked at. */
  readonly collisions: number | null;
  /** Other changes of the implementer within a day of the window; null: not looked at. */
  readonly load: number | null;
  /** The stoppers that the model has switched on. */
  readonly stoppers: readonly StopperId[];
}

/** The damage of the services is the greatest of those that are known. Minutes count only for a tested back-out. */
function damageFrom(answers: ChangeAnswers, evidence: Evidence | null): RiskInput['damage'] {
  const tested = backOutAnswer(answers.backOutTested);
  const worst = (evidence?.services ?? []).reduce<NonNullable<Evidence['services'][number]['damage']> | null>(
    (found, { damage }) => (damage !== null && damage.value > (found?.value ?? 0) ? damage : found),
    null,
  );
  return {
    serviceDamage: worst?.value ?? null,
    ...(worst !== null && { serviceWhy: { path: worst.path, because: worst.because } }),
    impact: impactOf(answers.impact, answers.impacts),
    irreversible: tested === null ? null : tested === 'notPossible',
    outageExpected: yesNoAnswer(answers.outageExpected),
    testedBackOutMinutes: tested === 'yes' ? answers.backOutMinutes : null,
  };
}

/** Whose the histories are, for people. */
function historyOf({ of, services }: Evidence): NonNullable<RiskInput['historyOf']> {
  const [first] = services;
  const service = services.length > 1 ? 'the service with the worst record' : (first?.name ?? null);
  return { team: of.team === null ? null : `team ${of.team}`, model: `kind “${of.model}”`, service };
}

/**
 * The whole input of an assessment: facts of the change, facts of the site, answers to questions; histories, damage
 * and stoppers. Without evidence nothing of the site is known: the shipped base rate speaks, and Impact.
 * Throws a RangeError when a question is pre-filled from a factor that this version doesn't know.
 */
export function riskInput(answers: ChangeAnswers, evidence: Evidence | null, more: MoreOfChange): RiskInput {
  const { at } = answers;
  const blank = {
    service: answers.services.length === 0,
    window: answers.plannedStart === null || answers.plannedEnd === null,
  };
  const known: Facts = { ...factsFrom(answers), ...siteFacts(evidence, blank, more, at) };
  const asked = askedQuestions(more, { facts: known }, more.answers, kindOfChange(answers.changeType));
  return {
    facts: { ...known, ...questionFacts(asked, at) },
    site: evidence?.site ?? NONE,
    ...(evidence?.centres !== undefined && { centres: evidence.centres }),
    histories: evidence?.histories ?? { team: NONE, model: NONE, service: NONE },
    ...(evidence !== null && { historyOf: historyOf(evidence) }),
    damage: damageFrom(answers, evidence),
    stoppers: liveStoppers(answers, evidence, more.stoppers),
  };
}
