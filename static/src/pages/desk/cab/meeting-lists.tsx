import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import type { MeetingsView } from '../../../../../src/contract/meetings';
import { DatedMoment } from '../../../components/moment';
import { TableFrame } from '../../../components/table-frame';
import { TextButton } from '../../../components/text-button';
import { useSight } from '../../../components/viewer-context';
import { spanWords } from '../../../format/span-words';
import { text } from '../../../text';
import { useCabPlace } from './use-cab-place';

const words = text.cab.list;

/** Meetings to come, the soonest first. */
export function ComingList({ meetings }: { meetings: MeetingsView['coming'] }) {
  const sight = useSight();
  const { toMeeting } = useCabPlace();
  return (
    <ul className="plain-list stack-tight">
      {meetings.map((one) => {
        const when = spanWords(one.start, one.end, sight);
        return (
          <li key={one.id} className="desk-card row spread">
            <div>
              <p className="row">
                <span className="strong">{when}</span>
                {one.state === 'running' ? (
                  <Lozenge appearance="inprogress">{text.cab.states.running}</Lozenge>
                ) : null}
                {one.called ? <Lozenge>{words.called}</Lozenge> : null}
              </p>
              <p className="small subtle">
                {text.cab.boards.cutOff} <DatedMoment at={one.cutOff} />
              </p>
            </div>
            <Button
              aria-label={`${words.openMeeting} ${words.openOf(when)}`}
              onClick={() => toMeeting(one.id)}
            >
              {words.openMeeting}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** Meetings that are over, with what came of them in figures. */
export function PastTable({ meetings }: { meetings: MeetingsView['past'] }) {
  const sight = useSight();
  const { toMinutes } = useCabPlace();
  return (
    <TableFrame label={words.past}>
      <table className="past-meetings">
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col" className="number">
              {words.items}
            </th>
            <th scope="col" className="number">
              {words.decided}
            </th>
            <th scope="col" className="number">
              {words.deferred}
            </th>
            <th scope="col" className="number">
              {words.took}
            </th>
            <th scope="col">{words.minutes}</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((one) => {
            const when = spanWords(one.start, one.end, sight);
            return (
              <tr key={one.id}>
                <th scope="row">
                  {when} {one.called ? <Lozenge>{words.called}</Lozenge> : null}
                </th>
                <td className="number">{one.items}</td>
                <td className="number">{one.decided}</td>
                <td className="number">{one.deferred}</td>
                <td className="number">{text.cab.item.minutes(one.minutes)}</td>
                <td>
                  <TextButton onClick={() => toMinutes(one.id)}>
                    {words.minutes}
                    <span className="hidden-text"> {words.minutesOf(when)}</span>
                  </TextButton>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}
