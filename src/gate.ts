export { changeGate } from './handlers/change-gate';
export { mayDeploy } from './handlers/deploy-gate';
