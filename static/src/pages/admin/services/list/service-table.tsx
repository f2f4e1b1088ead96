import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ServiceLine } from '../../../../../../src/contract/services';
import { ConfidenceMark } from '../../../../components/confidence-mark';
import { TableFrame } from '../../../../components/table-frame';
import { TextButton } from '../../../../components/text-button';
import { useSight } from '../../../../components/viewer-context';
import { dayName } from '../../../../format/iso-day';
import { text } from '../../../../text';

const words = text.serviceAdmin.list;

/** Services as a table: what each is worth, what hangs on it, how far it can be trusted. */
export function ServiceTable({
  services,
  open,
}: {
  services: readonly ServiceLine[];
  open: (id: string) => void;
}) {
  const { locale } = useSight();
  const { columns } = words;
  return (
    <TableFrame label={words.title}>
      <table className="plain-table service-table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.criticality}</th>
            <th scope="col" className="number">
              {columns.users}
            </th>
            <th scope="col" className="number">
              {columns.needs}
            </th>
            <th scope="col" className="number">
              {columns.needed}
            </th>
            <th scope="col">{columns.team}</th>
            <th scope="col">{columns.checked}</th>
          </tr>
        </thead>
        <tbody>
          {services.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <span className="row">
                  <TextButton onClick={() => open(one.id)}>{one.name}</TextButton>
                  {one.stage === 'live' ? null : <Lozenge>{text.registry.stages[one.stage]}</Lozenge>}
                </span>
              </th>
              <td>{one.criticality === null ? <Unknown /> : text.registry.criticality(one.criticality)}</td>
              <td className="number">{one.users === null ? <Unknown /> : one.users.toLocaleString('en')}</td>
              <td className="number">{one.dependencies}</td>
              <td className="number">{one.dependants}</td>
              <td>{one.team ?? <Unknown />}</td>
              <td>
                <ConfidenceMark confidence={one.confidence} />
                <span className="small subtle service-checked">
                  {one.verifiedOn === null ? words.never : dayName(one.verifiedOn, locale, DAY)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const Unknown = () => <span className="subtle">{words.unknown}</span>;
