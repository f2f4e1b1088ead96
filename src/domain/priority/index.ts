export { checkMatrix } from './check-matrix';
export { checkScheme } from './check-scheme';
export { decidePriority, raisedEvent, type PriorityDecision, type PriorityFields } from './decide-priority';
export { priorityFor, type MatrixAnswer } from './matrix';
