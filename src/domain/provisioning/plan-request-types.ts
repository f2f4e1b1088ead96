import type { Desired } from './desired';
import { findNamed } from './match';
import { planItem } from './plan-item';
import { isNamed, rememberedId } from './remembered';
import type { SiteSnapshot } from './site';
import { emptyPart, joinParts, type Bindings, type PlanPart } from './types';

const GROUPS = '/jira/servicedesk/projects/{projectKey}/settings/request-types';

/**
 * Request types are found by name or made. Jira makes them hidden; the portal group that shows them has no API, and stays
 * for the admin to do.
 */
export const planRequestTypes = (desired: Desired, site: SiteSnapshot, known: Bindings): PlanPart =>
  joinParts(
    desired.packs.flatMap((pack) =>
      pack.requestTypes.map((wanted): PlanPart => {
        const ref = `requestType:${wanted.ref}`;
        const typeRef = `type:${wanted.typeRef}`;
        const link = GROUPS.replace('{projectKey}', site.project.key);
        const item = (verb: 'reuse' | 'map' | 'create' | 'byHand', name: string, text: string) =>
          planItem(pack.id, verb, 'Request type', name, text, [], link);
        const group = (name: string) =>
          item(
            'byHand',
            `${name}: portal group`,
            `Jira has no API for portal groups. Put "${name}" into the group "${wanted.group}".`,
          );
        const byHand = (text: string) => ({ ...emptyPart, items: [item('byHand', wanted.name, text)] });
        if (site.requestTypes === null)
          return byHand(
            `Jira does not let Steward read this project's request types. Make "${wanted.name}" and put it into the portal group "${wanted.group}".`,
          );
        const candidates = site.requestTypes.filter((one) => one.typeId === known[typeRef]);
        const id = rememberedId(site, pack.id, ref);
        const match = candidates.find((one) => one.id === id) ?? findNamed(candidates, wanted);
        if (match) {
          const chosen = isNamed(desired.adaptations, pack.id, 'requestTypes', wanted.ref);
          return {
            items: [
              item(chosen ? 'map' : 'reuse', match.name, 'Used as it is.'),
              ...(match.hidden ? [group(match.name)] : []),
            ],
            steps: [],
            bindings: { [ref]: match.id },
          };
        }
        if (findNamed(site.requestTypes, { name: wanted.name, aliases: [] }))
          return byHand(
            `A request type "${wanted.name}" is there for another work type, and names are unique. Point it to this one, or rename it and plan again.`,
          );
        const { name, description, helpText } = wanted;
        return {
          items: [
            item('create', name, `${description} Jira hides it until it is in a portal group.`),
            group(name),
          ],
          steps: [
            {
              id: ref,
              text: `Create the request type "${name}"`,
              action: { kind: 'createRequestType', ref, typeRef, name, description, helpText },
            },
          ],
          bindings: {},
        };
      }),
    ),
  );
