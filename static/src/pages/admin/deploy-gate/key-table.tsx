import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import type { DeployKeyView } from '../../../../../src/contract/deploy-gate';
import { Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';

const words = text.deployGate;
const { columns } = words;
const APPEARANCE = { active: 'success', rotating: 'inprogress', revoked: 'default' } as const;
type Act = (what: 'rotate' | 'revoke', key: DeployKeyView) => void;

function State({ one }: { one: DeployKeyView }) {
  return (
    <>
      <Lozenge appearance={APPEARANCE[one.state]} maxWidth="14rem">
        {words.states[one.state]}
      </Lozenge>
      {one.state === 'rotating' && one.oldUntil !== null ? (
        <div className="small subtle">
          {words.oldUntil} <Moment at={one.oldUntil} />
        </div>
      ) : null}
      {one.state === 'revoked' && one.revokedAt !== null ? (
        <div className="small subtle">
          <Moment at={one.revokedAt} />
        </div>
      ) : null}
    </>
  );
}

/** The keys: of which projects they may ask, when they were last used. Secrets are nowhere to be read. */
export function KeyTable(props: { keys: readonly DeployKeyView[]; canConfigure: boolean; act: Act }) {
  const { keys, canConfigure, act } = props;
  return (
    <TableFrame label={words.keys}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.projects}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.used}</th>
            {canConfigure ? <th scope="col">{columns.actions}</th> : null}
          </tr>
        </thead>
        <tbody>
          {keys.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.name}
                <div className="small subtle">
                  <code>{one.id}</code>
                </div>
                <div className="small subtle">
                  {words.made} <Moment at={one.createdAt} /> {words.by}{' '}
                  <PersonWord accountId={one.createdBy} />
                </div>
              </th>
              <td>{one.projects.map(({ key }) => key).join(', ')}</td>
              <td>
                <State one={one} />
              </td>
              <td>{one.lastUsedAt === null ? words.never : <Moment at={one.lastUsedAt} />}</td>
              {canConfigure ? (
                <td>
                  {one.state === 'revoked' ? null : (
                    <div className="row">
                      <Button spacing="compact" onClick={() => act('rotate', one)}>
                        {words.rotate.open}
                        <span className="hidden-text"> {one.name}</span>
                      </Button>
                      <Button spacing="compact" appearance="subtle" onClick={() => act('revoke', one)}>
                        {words.revoke.open}
                        <span className="hidden-text"> {one.name}</span>
                      </Button>
                    </div>
                  )}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
