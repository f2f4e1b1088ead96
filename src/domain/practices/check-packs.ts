import { checkAgreement } from './check-agreement';
import { checkPack } from './check-pack';
import { checkShipped } from './check-shipped';
import type { Finding } from './check-workflow';
import type { PracticePack } from './schema';

/** Lints all shipped packs, one by one and side by side. An empty list means that they may be shipped. */
export const checkPacks = (packs: readonly PracticePack[]): Finding[] => [
  ...packs.flatMap((pack) =>
    [...checkPack(pack), ...checkShipped(pack)].map(({ where, text }) => ({
      where: `${pack.id}: ${where}`,
      text,
    })),
  ),
  ...checkAgreement(packs),
  ...checkDependencies(packs),
];

/** What a practice depends on is shipped, and nobody waits for himself. */
function checkDependencies(packs: readonly PracticePack[]): Finding[] {
  const shipped = new Map(packs.map((pack) => [pack.id, pack]));
  const required = (pack: PracticePack) =>
    pack.dependencies.flatMap((one) => (one.need === 'requires' ? (shipped.get(one.practice) ?? []) : []));
  /** Whether `goal` is among what `pack` requires, directly or through others. */
  const needs = (pack: PracticePack, goal: PracticePack, seen: readonly PracticePack[] = []): boolean =>
    required(pack).some(
      (next) => next === goal || (!seen.includes(next) && needs(next, goal, [...seen, next])),
    );
  return packs.flatMap((pack) => {
    const where = `${pack.id}: dependencies`;
    const missing = pack.dependencies.filter((one) => !shipped.has(one.practice));
    return [
      ...missing.map((one) => ({ where, text: `"${one.practice}" is not shipped.` })),
      ...(needs(pack, pack) ? [{ where, text: 'It requires itself in the end.' }] : []),
    ];
  });
}
