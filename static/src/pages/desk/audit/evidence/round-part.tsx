import type { EvidenceBallot, EvidenceRound } from '../../../../../../src/contract/evidence-pack';
import { FieldDiffs } from '../../../../components/field-diffs';
import { text } from '../../../../text';
import { BallotWords } from './ballot-words';
import { wordFor } from './event';
import { Instant, useNameOf } from './names-context';
import { instantIn, partsIn, textIn } from './read-pack';
import { seatless, stageRows } from './round-rows';
import { SealedTextList } from './sealed-text-list';
import { StageTable } from './stage-table';

const words = text.evidenceFile.round;

function Facts({ round }: { round: EvidenceRound }) {
  const nameOf = useNameOf();
  const closedAt = instantIn(round.closed, 'at');
  return (
    <dl className="facts">
      <dt>{words.opened}</dt>
      <dd>
        <Instant at={new Date(round.openedAt).toISOString()} /> {words.by}{' '}
        {round.openedBy === null ? words.steward : nameOf(round.openedBy)}
      </dd>
      <dt>{words.policy}</dt>
      <dd>
        {words.policyWords(
          round.policyId,
          round.policyVersion,
          textIn({ ...round }, 'rowName') ?? round.rowId,
        )}
      </dd>
      {round.rulesVersion === null ? null : (
        <>
          <dt>{words.rules}</dt>
          <dd>{text.evidenceFile.rules.version(round.rulesVersion)}</dd>
        </>
      )}
      <dt>{words.decision}</dt>
      <dd>{textIn(round.decision, 'decision') ?? textIn(round.decision, 'words') ?? words.open}</dd>
      {closedAt === null ? null : (
        <>
          <dt>{words.closed}</dt>
          <dd>
            <Instant at={closedAt} />, {wordFor(words.closedHow, textIn(round.closed, 'how'))}
          </dd>
        </>
      )}
      <dt>{words.seal}</dt>
      <dd>
        <code className="root">{round.seal}</code>
      </dd>
    </dl>
  );
}

/** One round: by which rules, what was sealed, who was asked and how they voted, and what had changed when it was closed. */
export function RoundPart({ round, ballots }: { round: EvidenceRound; ballots: readonly EvidenceBallot[] }) {
  const isRetro = textIn({ ...round }, 'purpose') === 'retro';
  const nameOf = useNameOf();
  const diff = partsIn(round.closed, 'diff').map((one) => ({
    field: textIn(one, 'field') ?? '',
    name: textIn(one, 'name') ?? '',
    before: textIn(one, 'before') ?? '',
    after: textIn(one, 'after') ?? '',
  }));
  return (
    <div className="stack">
      <h3>
        {words.title(round.number)}
        {isRetro ? ` (${words.retro})` : ''}
      </h3>
      <Facts round={round} />
      <div className="stack-tight">
        <h4>{words.sealed}</h4>
        <SealedTextList fields={round.content.fields} />
      </div>
      {round.stages.length === 0 ? <p>{words.automatic}</p> : null}
      {stageRows(round, ballots).map((stage) => (
        <StageTable key={stage.id} stage={stage} />
      ))}
      {seatless(round, ballots).map((ballot) => (
        <div key={ballot.id}>
          <p className="strong">
            {nameOf(ballot.accountId)}: {words.notSeated}
          </p>
          <BallotWords ballot={ballot} isLast />
        </div>
      ))}
      {diff.length === 0 ? null : (
        <div className="stack-tight">
          <h4>{words.difference}</h4>
          <FieldDiffs diff={diff} before={words.was} />
        </div>
      )}
    </div>
  );
}
