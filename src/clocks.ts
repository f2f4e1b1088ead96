export { clocks } from './handlers/clocks';
export { portal } from './handlers/portal';
