import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useQuery } from '@tanstack/react-query';
import type { PracticeId } from '../../../../../src/contract/common';
import type { ReadinessView } from '../../../../../src/contract/insight';
import { readReadiness } from '../../../api/read-readiness';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { FigureTable } from './figure-table';
import { figureWords } from './figure-words';

const words = text.insight.readiness;

function Advice(props: { advice: ReadinessView['advice'][number]; adopt: (() => void) | null }) {
  const { advice, adopt } = props;
  const name = text.common.practices[advice.practice];
  return (
    <li className="card stack-tight">
      <p className="row">
        <span className="strong">{name}</span>
        {advice.adopted ? <Lozenge appearance="success">{words.adopted}</Lozenge> : null}
      </p>
      <p>{advice.why}</p>
      <dl className="figures">
        {advice.figures.map((figure) => (
          <div key={figure.name}>
            <dt>{figure.name}</dt>
            <dd>
              <span className="figure">{figureWords(figure)}</span>{' '}
              <span className="small subtle">{figure.basis}</span>
            </dd>
          </div>
        ))}
      </dl>
      {advice.adopted ? null : (
        <div>
          <Button
            spacing="compact"
            isDisabled={adopt === null}
            aria-label={words.adoptOne(name)}
            onClick={() => adopt?.()}
          >
            {words.adopt}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Which practice would help this project next, with the figures of its own tickets. */
export function ReadinessSection(props: {
  projectId: string;
  adopt: ((practice: PracticeId) => void) | null;
}) {
  const { projectId, adopt } = props;
  const readiness = useQuery({
    queryKey: ['readiness', projectId],
    queryFn: () => readReadiness({ projectId }),
  });
  const view = readiness.data;
  // What is adopted already can't be the next thing.
  const advised = [...(view?.advice ?? [])].sort((a, b) => Number(a.adopted) - Number(b.adopted));
  return (
    <section className="stack-tight" aria-label={words.title}>
      <h3>{words.title}</h3>
      {readiness.isPending ? <Skeleton rows={['line', 'block']} /> : null}
      {readiness.isError ? <Failure error={readiness.error} retry={() => void readiness.refetch()} /> : null}
      {view ? (
        <>
          <p className="subtle">{words.from(view.days)}</p>
          {view.advice.length === 0 ? (
            <div>
              <p className="strong">{words.none}</p>
              <p className="subtle">{words.noneWhy}</p>
            </div>
          ) : (
            <ol className="plain-list stack-tight">
              {advised.map((advice) => (
                <Advice
                  key={advice.practice}
                  advice={advice}
                  adopt={adopt && (() => adopt(advice.practice))}
                />
              ))}
            </ol>
          )}
          {view.figures.length > 0 ? (
            <details className="section">
              <summary>
                <h4>
                  {words.all} ({view.figures.length})
                </h4>
              </summary>
              <FigureTable label={words.all} figures={view.figures} />
            </details>
          ) : null}
          {view.notes.length > 0 ? (
            <div>
              <h4>{words.notes}</h4>
              <ul>
                {view.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </div>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
