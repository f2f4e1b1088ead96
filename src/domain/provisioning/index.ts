export { plan, type Desired } from './plan';
export { compileRules, hasBehaviour } from './compile-rules';
export { bindingsOf } from './adoption-state';
export { publishedAdoption } from './published-adoption';
export { gateWords } from './gate-words';
export type { AdoptionInput } from './adoption-input';
export type { Action, Bindings, Plan, Step } from './types';
export type { SiteSnapshot } from './site';
