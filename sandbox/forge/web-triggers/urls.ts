import { randomUUID } from 'node:crypto';
import type { Installation } from '../runtime/invoker';
import type { DeliveryStore } from '../queue/delivery-store';

/** Below it the site answers for web triggers, as `*.atlassian-dev.net/x1/` does; @forge/api takes the id from there. */
export const WEB_TRIGGERS = '/x1/';

/** Addresses of the web triggers of one installation: unguessable, kept in the site's file, dead once the app is uninstalled. */
export interface WebTriggerUrls {
  /** The address of a trigger; null: none was made yet. */
  find(triggerKey: string): string | null;
  /** Makes a new one. Earlier ones go on working. */
  create(triggerKey: string): string;
  /** The trigger behind an id; null: there is none, or not any more. */
  triggerOf(id: string): string | null;
}

type Kept = Pick<DeliveryStore, 'getState' | 'putState'>;

export function openWebTriggerUrls(
  store: Kept,
  installation: Pick<Installation, 'installationId'>,
  siteUrl: string,
): WebTriggerUrls {
  // An installation that comes later has another id, so that it never finds the addresses of this one.
  const here = (name: string): string => `webTrigger/${installation.installationId}/${name}`;
  const urlOf = (id: string): string => `${siteUrl}${WEB_TRIGGERS}${id}`;
  return {
    find(triggerKey) {
      const id = store.getState(here(`of/${triggerKey}`));
      return id === null ? null : urlOf(id);
    },
    create(triggerKey) {
      const id = randomUUID();
      store.putState(here(`of/${triggerKey}`), id);
      store.putState(here(`at/${id}`), triggerKey);
      return urlOf(id);
    },
    triggerOf: (id) => store.getState(here(`at/${id}`)),
  };
}
