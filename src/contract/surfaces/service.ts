import {
  findServices,
  foundServices,
  judgeSuspect,
  readServicePanel,
  servicePanelView,
  setServices,
} from '../services';

/** The Service panel of incidents and changes. */
export const SERVICE_RESOLVERS = {
  'service.panel': { request: readServicePanel, answer: servicePanelView },
  'service.find': { request: findServices, answer: foundServices },
  'service.set': { request: setServices, answer: servicePanelView },
  'service.judge': { request: judgeSuspect, answer: servicePanelView },
} as const;
