/**
 * Stands in for @atlaskit/feature-gate-js-client, which Atlaskit asks for its own experiments. Outside Atlassian's
 * products that client is never started and gives these same defaults, but brings 40 kB of code that can report to a
 * third party: an app without egress leaves it out.
 */
const FeatureGates = {
  checkGate: (): boolean => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T): T => fallback,
  initializeCalled: (): boolean => false,
  initializeCompleted: (): boolean => false,
};

export default FeatureGates;
