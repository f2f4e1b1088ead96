export { plan, type Desired } from './plan';
export { compileRules } from './compile-rules';
export { publishedAdoption } from './published-adoption';
export { gateWords } from './plan-rules';
export type { AdoptionInput } from './adoption-input';
export type { Action, Bindings, Plan, Step } from './types';
export type { SiteSnapshot } from './site';
