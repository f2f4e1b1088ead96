export { policyProblems } from './check-policy';
export { checkBallot, type BallotCheck, type BallotRefusal, type BallotVerdict } from './check-ballot';
export { decide, type DecideContext } from './decide';
export { exclusions, type Parts } from './duties';
export { gate, gateMessage, type GateCode, type GateReason } from './gate';
export { latestBallots } from './latest-ballots';
export { raiseRound, type RaiseRound } from './raise-round';
export { closeRound, openRound, roundId, type OpenRound, type Rosters } from './round';
export { needsTwoPeople, policyInForce, route, shippedPolicy, whenWords, type PolicyGroups } from './route';
export { rowWords } from './shipped-policy';
export {
  SEALED_FIELDS,
  diffSealed,
  isMaterial,
  isSealedField,
  materialDiff,
  sealOf,
  sealedContent,
  type FieldDiff,
  type SealedField,
} from './seal';
export { readableDiff } from './sealed-answers';
export { answerField, questionOfField } from './sealed-fields';
export { waitingWords } from './waiting-words';
export { countWords, exclusionWords, instantWords, listWords, ruleWords, tallyWords } from './words';
