import type { PermissionsView } from '../../../../../src/contract/insight';
import { OutsideLink } from '../../../components/outside-link';
import { PersonWord } from '../../../components/person-name';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';

const words = text.insight.permissions;
type Permission = PermissionsView['permissions'][number];

function Holders({ holders }: Pick<Permission, 'holders'>) {
  if (holders === null) return <span className="subtle">{words.unknown}</span>;
  if (holders.length === 0) return <>{words.nobody}</>;
  return (
    <ul className="plain-list">
      {holders.map((holder) => (
        <li key={`${holder.kind} ${holder.name} ${holder.accountId ?? ''}`}>
          <span className="subtle small">{text.insight.holders[holder.kind]}</span>{' '}
          {holder.accountId ? <PersonWord accountId={holder.accountId} /> : holder.name}
        </li>
      ))}
    </ul>
  );
}

/** The permissions with what each allows, who holds it, and where it is changed. */
export function PermissionList({ permissions }: { permissions: readonly Permission[] }) {
  return (
    <TableFrame label={words.title}>
      <table className="plain-table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.allows}</th>
            <th scope="col">{words.holders}</th>
          </tr>
        </thead>
        <tbody>
          {permissions.map((one) => (
            <tr key={one.key}>
              <th scope="row">
                {one.name}
                <p className="small subtle">{words.scope[one.scope]}</p>
              </th>
              <td>{one.allows}</td>
              <td>
                <Holders holders={one.holders} />
                {one.note ? <p className="small subtle">{one.note}</p> : null}
                <p className="small">
                  <OutsideLink href={one.link}>{words.change}</OutsideLink>
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
