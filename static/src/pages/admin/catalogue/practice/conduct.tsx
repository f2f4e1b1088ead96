import type { PracticeId } from '../../../../../../src/contract/common';
import type { PracticeView } from '../../../../../../src/contract/practices';
import { Section } from '../../../../components/section';
import { TableFrame } from '../../../../components/table-frame';
import { TextButton } from '../../../../components/text-button';
import { text } from '../../../../text';
import { statusName } from '../diagram/transitions-of';

const words = text.catalogue.practice;
const names = (all: readonly string[]) => (all.length === 0 ? '–' : all.join(', '));

function Raci({ raci }: { raci: PracticeView['raci'] }) {
  return (
    <TableFrame label={words.raci}>
      <table className="plain-table" aria-label={words.raci}>
        <thead>
          <tr>
            <th scope="col">{words.activity}</th>
            <th scope="col">{words.responsible}</th>
            <th scope="col">{words.accountable}</th>
            <th scope="col">{words.consulted}</th>
            <th scope="col">{words.informed}</th>
          </tr>
        </thead>
        <tbody>
          {raci.map((row) => (
            <tr key={row.activity}>
              <th scope="row">{row.activity}</th>
              <td>{row.responsible}</td>
              <td>{row.accountable}</td>
              <td>{names(row.consulted)}</td>
              <td>{names(row.informed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** How people work by the practice: what adopting does, the procedure, who does what, and which practices it works with. */
export function Conduct({ view, open }: { view: PracticeView; open: (practice: PracticeId) => void }) {
  return (
    <>
      <Section title={words.adopting} open>
        <ul>
          {view.adopting.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {view.byHand.length === 0 ? null : (
          <div className="stack-tight">
            <h4>{words.byHand}</h4>
            <ul>
              {view.byHand.map((one) => (
                <li key={one.name}>
                  <span className="strong">{one.name}.</span> {one.text}
                </li>
              ))}
            </ul>
          </div>
        )}
      </Section>
      <Section title={words.procedure} summary={words.steps(view.procedure.length)} open>
        <ol className="procedure">
          {view.procedure.map((step) => (
            <li key={step.name}>
              <span className="strong">{step.name}.</span> {step.text}
              {step.status === null ? null : (
                <span className="subtle small"> {statusName(view, step.status)}</span>
              )}
            </li>
          ))}
        </ol>
      </Section>
      {view.raci.length === 0 ? null : (
        <Section title={words.raci} summary={words.activities(view.raci.length)}>
          <Raci raci={view.raci} />
        </Section>
      )}
      <Section title={words.dependencies} summary={String(view.dependencies.length)}>
        {view.dependencies.length === 0 ? <p className="subtle">{words.none}</p> : null}
        <ul className="plain-list rule-list">
          {view.dependencies.map(({ practice, need, why }) => (
            <li key={`${need} ${practice}`}>
              <p>
                <span className="subtle">{words.need[need]}</span>{' '}
                <TextButton onClick={() => open(practice)}>{text.common.practices[practice]}</TextButton>
              </p>
              <p>{why}</p>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
