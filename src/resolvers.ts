export { panel } from './handlers/panels';
