import Button from '@atlaskit/button/default/button';
import type { HealthView } from '../../../../../src/contract/health';
import { Moment } from '../../../components/moment';
import { TableFrame } from '../../../components/table-frame';
import { duration } from '../../../format/duration';
import { text } from '../../../text';

const words = text.health.queues;
type Queue = NonNullable<HealthView['queues']>[number];

function Took({ sentAt, arrivedAt }: Queue) {
  if (sentAt === null) return <>–</>;
  if (arrivedAt === null) return <>{words.underWay}</>;
  return <>{duration(Date.parse(arrivedAt) - Date.parse(sentAt))}</>;
}

/** How long a message takes through each queue. */
export function Queues(props: { queues: HealthView['queues']; measure: (() => void) | null; busy: boolean }) {
  const { queues, measure, busy } = props;
  return (
    <section className="stack-tight" aria-labelledby="health-queues">
      <div className="row spread">
        <h3 id="health-queues">{words.title}</h3>
        {measure === null ? null : (
          <Button isLoading={busy} onClick={measure}>
            {words.measure}
          </Button>
        )}
      </div>
      <p className="small subtle">{words.help}</p>
      {queues === null ? (
        <p>{text.health.notRead}</p>
      ) : (
        <TableFrame label={words.title}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{words.columns.queue}</th>
                <th scope="col">{words.columns.sent}</th>
                <th scope="col">{words.columns.took}</th>
              </tr>
            </thead>
            <tbody>
              {queues.map((one) => (
                <tr key={one.queue}>
                  <th scope="row">{words.names[one.queue]}</th>
                  <td>{one.sentAt === null ? words.notYet : <Moment at={one.sentAt} />}</td>
                  <td>
                    <Took {...one} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
