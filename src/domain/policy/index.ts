export { policyProblems } from './check-policy';
export { policyInForce } from './in-force';
export { routePolicy, type BuiltIn } from './route-policy';
export { shippedPolicy, type PolicyGroups } from './shipped-policy';
export { conditionWords } from './words/condition-words';
export { explain } from './words/explain';
export type { PolicyNames } from './words/names';
export { rowWords, whenWords } from './words/row-words';
export type { PolicyInput, Routed } from './types';
