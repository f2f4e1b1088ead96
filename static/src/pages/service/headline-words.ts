import type { ServicePanelView } from '../../../../src/contract/services';
import { text } from '../../text';

const words = text.servicePanel.headline;
type Panel = Pick<ServicePanelView, 'kind' | 'services' | 'suspects' | 'unknown' | 'canEdit'>;

/** Services that break, each once; those that the issue names itself are not counted. */
export function sufferersOf(services: Panel['services']): number {
  const named = new Set(services.map(({ id }) => id));
  const all = services.flatMap(({ breaks }) => breaks.map(({ id }) => id));
  return new Set(all.filter((id) => !named.has(id))).size;
}

const lower = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

/** Which service, what is likely behind it, and how many suffer; and the next thing to do. */
export function headlineOf(view: Panel): { readonly says: string; readonly next: string | null } {
  const { kind, services, suspects, unknown, canEdit } = view;
  const incident = kind === 'incident';
  if (services.length === 0)
    return {
      says:
        unknown.length === 0 ? words.none : words.noneKnown(text.registry.names(unknown), unknown.length > 1),
      next: canEdit ? (incident ? words.next.choose : words.next.chooseChange) : words.next.ask,
    };
  const names = text.registry.names(services.map(({ name }) => name));
  const count = sufferersOf(services);
  if (!incident) return { says: words.change(names, count, services.length > 1), next: null };
  const confirmed = suspects.filter(({ verdict }) => verdict === 'confirmed');
  if (confirmed.length > 0)
    return {
      says: words.confirmed(names, text.registry.names(confirmed.map((one) => one.issueKey)), count),
      next: null,
    };
  const likeliest = suspects.find(({ verdict }) => verdict === 'open');
  if (likeliest === undefined)
    return {
      says: suspects.length > 0 ? words.ruledOut(names, count) : words.nothing(names, count),
      next: null,
    };
  const reason = lower(likeliest.reasons[0] ?? '');
  return {
    says: words.likely(names, likeliest.issueKey, reason, count),
    next: canEdit ? words.next.judge : null,
  };
}
