export { LogError } from './log-error';
export { reportLines, type ReplayReport } from './report';
export { prepareReplay, runReplay, type PreparedReplay, type ReplaySite } from './run-replay';
