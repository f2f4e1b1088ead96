import type { Level } from '../../risk/types';
import { LEVELS } from '../../risk/types';
import type { DecidedRound, DecidedStage } from '../decided';
import { median, quantile } from './quantile';

const HOUR = 3_600_000;

/** How long changes of one level waited for their decision. Hours; null where there was none. */
export interface WaitByLevel {
  readonly level: Level;
  readonly changes: number;
  readonly medianHours: number | null;
  readonly p90Hours: number | null;
  /** All of them together. */
  readonly totalHours: number;
}

/** A change that only the boards said no to. */
export interface BoardRejection {
  readonly issueId: string;
  readonly issueKey: string;
  readonly stages: readonly string[];
}

/** What the approval of changes cost, and what the boards did with them. Shares are 0 to 1; null of nothing. */
export interface ApprovalCost {
  readonly rounds: number;
  readonly waits: readonly WaitByLevel[];
  readonly meetings: {
    /** Rounds that a meeting spent time on. */
    readonly changes: number;
    readonly totalMinutes: number;
    readonly minutesPerChange: number | null;
  };
  readonly board: {
    /** Rounds that a board had a binding or advisory stage in, and decided. */
    readonly decided: number;
    readonly withConditions: number;
    readonly rejected: number;
    readonly deferred: number;
    /** Those on which the board did anything else than say yes. */
    readonly changed: number;
    readonly changedShare: number | null;
    /** Rejected by a board while nobody else's stage did so. */
    readonly onlyBoard: readonly BoardRejection[];
  };
}

const isDecided = ({ decision }: DecidedStage): boolean =>
  decision === 'approved' || decision === 'rejected' || decision === 'expired';
const isBoard = ({ boardIds }: DecidedStage): boolean => boardIds.length > 0;
/** An expired stage rejects by its deadline: nobody said no. */
const saidNo = ({ decision }: DecidedStage): boolean => decision === 'rejected';

/** The figures of some closed rounds. A change with several rounds waited in each of them. */
export function costOf(rounds: readonly DecidedRound[]): ApprovalCost {
  const met = rounds.filter(({ meetingMinutes }) => meetingMinutes > 0);
  const totalMinutes = met.reduce((sum, { meetingMinutes }) => sum + meetingMinutes, 0);
  const perChange = new Set(met.map(({ issueId }) => issueId)).size;
  return {
    rounds: rounds.length,
    waits: LEVELS.map((level) => waitOf(level, rounds)),
    meetings: {
      changes: perChange,
      totalMinutes,
      minutesPerChange: perChange === 0 ? null : totalMinutes / perChange,
    },
    board: boardFigures(rounds),
  };
}

function waitOf(level: Level, rounds: readonly DecidedRound[]): WaitByLevel {
  const hours = rounds.flatMap((round) =>
    round.level === level && round.decidedAt !== null ? [(round.decidedAt - round.openedAt) / HOUR] : [],
  );
  return {
    level,
    changes: hours.length,
    medianHours: median(hours),
    p90Hours: quantile(hours, 0.9),
    totalHours: hours.reduce((sum, one) => sum + one, 0),
  };
}

function boardFigures(rounds: readonly DecidedRound[]): ApprovalCost['board'] {
  const decided = rounds.filter(({ stages }) => stages.some((stage) => isBoard(stage) && isDecided(stage)));
  const boardOf = ({ stages }: DecidedRound): DecidedStage[] => stages.filter(isBoard);
  const withConditions = decided.filter((round) => boardOf(round).some(({ conditions }) => conditions > 0));
  const rejected = decided.filter((round) => boardOf(round).some(saidNo));
  const deferred = decided.filter((round) => round.deferred > 0);
  const changed = new Set([...withConditions, ...rejected, ...deferred]).size;
  return {
    decided: decided.length,
    withConditions: withConditions.length,
    rejected: rejected.length,
    deferred: deferred.length,
    changed,
    changedShare: decided.length === 0 ? null : changed / decided.length,
    onlyBoard: rejected
      .filter(
        ({ stages }) => !stages.some((stage) => !isBoard(stage) && (saidNo(stage) || stage.rejections > 0)),
      )
      .map((round) => ({
        issueId: round.issueId,
        issueKey: round.issueKey,
        stages: boardOf(round)
          .filter(saidNo)
          .map(({ name }) => name),
      })),
  };
}
