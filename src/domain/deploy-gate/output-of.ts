import type { DeployCode } from './answers';

/** Key of the output in manifest.yml with which a code is answered. The texts stay out of the gate's bundle: Forge sends them. */
export const outputOf = (code: DeployCode): string => code.toLowerCase().replaceAll('_', '-');
