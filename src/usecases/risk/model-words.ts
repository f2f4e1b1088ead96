import type { Question, RiskDraft } from '../../contract/risk-admin';
import { FACTORS, STOPPERS } from '../../domain/risk';
import { listWords } from '../../domain/approvals';

/** What differs between two models, in words, one sentence each; empty when nothing does. */
export function modelDifferences(before: RiskDraft, after: RiskDraft): string[] {
  return [
    ...factorWords(before, after),
    ...questionWords(before.questions, after.questions),
    ...historyWords(before.historyWeights, after.historyWeights),
    ...matrixWords(before.matrix, after.matrix),
    ...(JSON.stringify(before.bands) === JSON.stringify(after.bands)
      ? []
      : [`The bands of likelihood end at ${listWords(after.bands.map(percent))}.`]),
    ...stopperWords(before.stoppers, after.stoppers),
  ];
}

const percent = (p: number): string => `${Math.round(p * 1000) / 10} %`;
const number = (value: number): string => String(Math.round(value * 1000) / 1000);
const labelOf = (id: string): string => FACTORS.find((factor) => factor.id === id)?.label ?? id;

function factorWords(before: RiskDraft, after: RiskDraft): string[] {
  return after.factors.flatMap((factor) => {
    const was = before.factors.find(({ id }) => id === factor.id);
    const label = labelOf(factor.id);
    if ((was?.on ?? false) !== factor.on)
      return [factor.on ? `“${label}” counts with ${number(factor.weight)}.` : `“${label}” is off.`];
    if (was === undefined || !factor.on) return [];
    const parts = [
      differs('weight', was.weight, factor.weight),
      differs('centre', was.centre, factor.centre),
      differs('variance', was.variance, factor.variance),
    ].filter((words): words is string => words !== null);
    return parts.length === 0 ? [] : [`“${label}”: ${listWords(parts)}.`];
  });
}

const differs = (name: string, was: number, is: number): string | null =>
  was === is ? null : `${name} ${number(is)} instead of ${number(was)}`;

function questionWords(before: readonly Question[], after: readonly Question[]): string[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((one) => {
      const old = was.get(one.id);
      if (old === undefined) return [`“${one.text}” is asked.`];
      return JSON.stringify(old) === JSON.stringify(one) ? [] : [`“${one.text}” is edited.`];
    }),
    ...before.filter(({ id }) => !is.has(id)).map(({ text }) => `“${text}” is asked no longer.`),
  ];
}

const HISTORIES = { team: 'team', model: 'kind of change', service: 'service' } as const;
const historyWords = (before: RiskDraft['historyWeights'], after: RiskDraft['historyWeights']): string[] =>
  (['team', 'model', 'service'] as const).flatMap((name) => {
    const words = differs('weight', before[name], after[name]);
    return words === null ? [] : [`History of the ${HISTORIES[name]}: ${words}.`];
  });

function matrixWords(before: RiskDraft['matrix'], after: RiskDraft['matrix']): string[] {
  const cells = after.flatMap((row, likelihood) =>
    row.flatMap((level, damage) => {
      const was = before[likelihood]?.[damage];
      return was === level
        ? []
        : [`likelihood ${likelihood + 1} and damage ${damage + 1} give ${level}, not ${was}`];
    }),
  );
  return cells.length === 0 ? [] : [`Matrix: ${listWords(cells)}.`];
}

function stopperWords(before: RiskDraft['stoppers'], after: RiskDraft['stoppers']): string[] {
  const textOf = (id: string): string => STOPPERS.find((one) => one.id === id)?.text ?? id;
  return [
    ...after.filter((id) => !before.includes(id)).map((id) => `“${textOf(id)}” stops.`),
    ...before.filter((id) => !after.includes(id)).map((id) => `“${textOf(id)}” stops no longer.`),
  ];
}
