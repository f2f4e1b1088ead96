export { changeGate } from './handlers/change-gate';
