export { calibrationOf, type Calibration } from './calibration-of';
export { learn, LEARNS_AT, type Learning } from './learn';
