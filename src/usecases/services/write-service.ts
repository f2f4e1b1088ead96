import * as z from '../../shape';
import type { Service } from '../../domain/services/types';
import { isoOf } from '../../jira/instant';
import { NameTaken } from '../../store/services';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { saysTheSame, whatChanged } from './what-changed';

const HISTORY = 'service-history';
const saved = z.object({ by: z.string(), text: z.array(z.string()) });
const SHOWN = 25;

/**
 * Writes a service with its names, its history and the entry in the site's audit chain, in one transaction. `decide` is
 * given what is there now and may be called again when somebody else was quicker; null: nothing is to be written.
 * @throws Refusal BAD_INPUT when another service has one of the names, and whatever `decide` throws
 */
export const writeService = (
  deps: Pick<Deps, 'store' | 'clock'>,
  id: string,
  by: string,
  decide: (present: Service | null) => Service | null,
): Promise<{ readonly before: Service | null; readonly after: Service | null }> =>
  retryOnConflict(async () => {
    const before = await deps.store.services.get(id);
    const wanted = decide(before);
    if (wanted === null || (before !== null && saysTheSame(before, wanted))) return { before, after: before };
    const now = deps.clock.now();
    const version = (before?.version ?? 0) + 1;
    const text = whatChanged(before, wanted);
    const audit = await deps.store.projectAudit.writes('site', [
      {
        kind: before === null ? 'service added' : 'service changed',
        at: now,
        actor: by,
        data: { service: id, name: wanted.name, serviceVersion: version, changes: text },
      },
    ]);
    const history = deps.store.records.write(HISTORY, id, String(version), isoOf(now), { by, text });
    try {
      return { before, after: await deps.store.services.save(wanted, before, [...audit, history]) };
    } catch (error) {
      throw error instanceof NameTaken ? await nameTaken(deps, wanted, error) : error;
    }
  });

async function nameTaken(
  { store }: Pick<Deps, 'store'>,
  { name, aliases }: Service,
  { taken, serviceId }: NameTaken,
): Promise<Refusal> {
  const holder = await store.services.get(serviceId);
  const path = taken === name ? 'name' : `aliases.${aliases.indexOf(taken)}`;
  const whose = `${holder?.stage === 'retired' ? 'the retired service' : 'the service'} "${holder?.name ?? serviceId}"`;
  const message = `"${taken}" is a name of ${whose} already: a ticket that says it would not know which is meant.`;
  return new Refusal('BAD_INPUT', message, 'Choose another name, or take it from the other service first.', {
    issues: [{ path, message }],
  });
}

/** The latest savings of a service, newest first. One query; lags behind. */
export async function historyOf(
  { store }: Pick<Deps, 'store'>,
  id: string,
): Promise<{ at: string; by: string | null; text: string }[]> {
  const page = await store.records.list(HISTORY, id, saved, { newestFirst: true, limit: SHOWN });
  return page.records.map(({ at, body }) => ({ at, by: body.by, text: body.text.join('; ') }));
}
