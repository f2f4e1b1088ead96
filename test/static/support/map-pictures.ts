import type { Page } from 'playwright-core';
import * as data from '../fixtures/service-map';
import { servicesView } from '../fixtures/services';
import type { Backend } from './host';
import { failed, ok, type Scenario } from './scenarios';

export const mapBackend: Backend = {
  'map.read': () => ok(data.mapView),
  'map.impact': () => ok(data.impactView),
  'map.services': ({ search }) =>
    ok({
      ...servicesView,
      services: servicesView.services.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase())),
    }),
};
const of = (
  name: string,
  query: string,
  more: Partial<Scenario> & { steps?: (page: Page) => Promise<void> } = {},
): Scenario & { steps?: (page: Page) => Promise<void> } => ({
  name: `map-${name}`,
  page: 'project',
  backend: mapBackend,
  address: `/map?${query}`,
  shows: '11 services',
  ...more,
});

/** Every state of the service map. */
export const mapPictures = [
  of('drawn', 'view=map'),
  of('list', 'view=list'),
  of('impact', 'view=map&down=payments', { shows: '3 services break' }),
  of('impact-list', 'view=list&down=payments', { shows: '3 services break' }),
  of('around', 'view=map&around=payments', { shows: 'Around Payments' }),
  of('large', 'view=map', {
    backend: { ...mapBackend, 'map.read': () => ok(data.largeMap) },
    shows: '2,000',
  }),
  of('empty', 'view=map', {
    backend: { ...mapBackend, 'map.read': () => ok(data.emptyMap) },
    shows: 'There is no service yet',
  }),
  of('impact-failed', 'view=map&down=payments', {
    backend: {
      ...mapBackend,
      'map.impact': () =>
        failed({ code: 'NOT_FOUND', message: 'There is no such service in use.', remedy: 'Choose another.' }),
    },
    shows: 'no such service',
  }),
  of('refused', 'view=map', {
    backend: {
      'map.read': () =>
        failed({
          code: 'NOT_FOUND',
          message: 'This project does not exist or you cannot see it.',
          remedy: 'Ask a project administrator for access.',
        }),
    },
    shows: 'you cannot see it',
  }),
  of('loading', 'view=map', { backend: {}, shows: 'Loading' }),
];
