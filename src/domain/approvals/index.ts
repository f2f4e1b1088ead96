export {
  checkBallot,
  filledBy,
  type BallotCheck,
  type BallotRefusal,
  type BallotVerdict,
  type RoundSight,
} from './check-ballot';
export { checkClearing, checkStrike } from './check-manager';
export {
  checkDeparture,
  checkJoin,
  checkRecusal,
  checkStandIn,
  type SeatRefusal,
  type SeatVerdict,
} from './check-seat';
export { openConditions, type OpenCondition } from './conditions';
export { decide, type DecideContext } from './decide';
export { exclusions, type Parts } from './duties';
export { fallbackSeats, type Fallback } from './fallback-seats';
export { gate, gateMessage, type GateCode, type GateReason } from './gate';
export { latestBallots } from './latest-ballots';
export { missingStages, opensOnRaise, raiseRound, type RaiseRound } from './raise-round';
export { closeRound, openRound, roundId, type OpenRound, type Opening, type Rosters } from './round';
export { mayVoteIn, seatsNow, type SeatNow, type SeatState, type StageSeats, type Voter } from './seats-now';
export { opensAtOnce, openTurn, turnToOpen } from './turns';
export { needsTwoPeople } from './two-people';
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
