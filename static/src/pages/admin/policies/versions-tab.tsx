import Lozenge from '@atlaskit/lozenge/lozenge';
import type { PolicyView } from '../../../../../src/contract/policies';
import { DatedMoment, Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';

const words = text.approvalPolicies;
const LOOKS = { past: 'default', inForce: 'success', coming: 'inprogress' } as const;
type Version = PolicyView['versions'][number];

function VersionCard({ version }: { version: Version }) {
  const { by, confirmedBy, changes, note, acknowledged, openRounds } = version;
  return (
    <li className="card stack-tight">
      <div className="row">
        <h3>{words.versions.version(version.version)}</h3>
        <Lozenge appearance={LOOKS[version.state]}>{words.versions.states[version.state]}</Lozenge>
        {openRounds !== null && openRounds > 0 ? (
          <Lozenge>{words.versions.rounds(openRounds)}</Lozenge>
        ) : null}
      </div>
      {by === null && changes.length === 0 ? <p>{words.versions.adopted}</p> : null}
      {changes.length === 0 ? null : (
        <ul>
          {changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {note === '' ? null : <p>“{note}”</p>}
      {acknowledged.map(({ id, why, by: who }) => (
        <p key={id} className="small">
          {words.versions.answered}: “{why}” (<PersonWord accountId={who} />)
        </p>
      ))}
      <p className="small subtle">
        {words.versions.from} <DatedMoment at={version.effectiveFrom} />
        {by === null ? null : (
          <>
            , {words.versions.by} <PersonWord accountId={by} />
            {version.at === null ? null : (
              <>
                {' '}
                <Moment at={version.at} />
              </>
            )}
          </>
        )}
        {confirmedBy === null ? null : (
          <>
            , {words.versions.confirmed} <PersonWord accountId={confirmedBy} />
          </>
        )}
      </p>
    </li>
  );
}

/** Every version with its dates, who made it and what differed. */
export const VersionsTab = ({ view }: { view: PolicyView }) => (
  <ul className="plain-list stack-tight">
    {view.versions.map((version) => (
      <VersionCard key={version.version} version={version} />
    ))}
  </ul>
);
