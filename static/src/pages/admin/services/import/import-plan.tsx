import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { type ReactNode } from 'react';
import type { ImportPlanView } from '../../../../../../src/contract/services';
import { TableFrame } from '../../../../components/table-frame';
import { text } from '../../../../text';
import { FaultTable } from './fault-table';

const words = text.serviceAdmin.importing;
const FIGURES = ['adds', 'changes', 'same', 'relations'] as const;

/** What the file would do; with faults it would do nothing, and each is told by its line. */
export function ImportPlan(props: {
  plan: ImportPlanView;
  applying: boolean;
  problem: ReactNode;
  apply: (uploadId: string) => void;
  again: () => void;
}) {
  const { plan, applying } = props;
  const { faults, examples, adds, changes } = plan;
  const count = adds + changes;
  return (
    <section className="stack" aria-label={words.plan}>
      {faults.length > 0 ? (
        <>
          <SectionMessage appearance="error" title={words.faults(faults.length)} headingLevel="h3">
            <p>{words.faultsWhy}</p>
          </SectionMessage>
          <FaultTable faults={faults} />
        </>
      ) : (
        <>
          <h3>{count === 0 ? words.nothing : words.plan}</h3>
          <dl className="service-figures">
            {FIGURES.map((figure) => (
              <div key={figure}>
                <dt>{words.figures[figure]}</dt>
                <dd>{plan[figure].toLocaleString('en')}</dd>
              </div>
            ))}
          </dl>
          {examples.length === 0 ? null : (
            <TableFrame label={words.examples}>
              <table className="plain-table" aria-label={words.examples}>
                <thead>
                  <tr>
                    <th scope="col">{words.exampleName}</th>
                    <th scope="col">{words.exampleWhat}</th>
                  </tr>
                </thead>
                <tbody>
                  {examples.map(({ name, what }) => (
                    <tr key={`${name} ${what}`}>
                      <td>{name}</td>
                      <td>{what}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableFrame>
          )}
        </>
      )}
      {props.problem}
      <div className="row">
        {faults.length === 0 && count > 0 ? (
          <Button appearance="primary" isLoading={applying} onClick={() => props.apply(plan.uploadId)}>
            {words.apply(count)}
          </Button>
        ) : null}
        <Button
          appearance={faults.length > 0 ? 'primary' : 'subtle'}
          autoFocus={faults.length > 0}
          onClick={props.again}
        >
          {words.again}
        </Button>
      </div>
    </section>
  );
}
