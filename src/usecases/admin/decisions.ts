export { recordDecision } from '../insight';
