import Button from '@atlaskit/button/default/button';
import { useQuery } from '@tanstack/react-query';
import type { ForecastQuality } from '../../../../../../src/contract/sla-admin';
import { readForecastQuality } from '../../../../api/read-forecast-quality';
import { Failure } from '../../../../components/failure';
import { Moment } from '../../../../components/moment';
import { Skeleton } from '../../../../components/skeleton';
import { TableFrame } from '../../../../components/table-frame';
import { percent } from '../../../../format/numbers';
import { text } from '../../../../text';
import { FocusHeading } from '../../focus-heading';
import { ReliabilityCurve } from './reliability-curve';

const words = text.sla.activation.quality;
const score = (value: number | null) => (value === null ? '–' : value.toFixed(3));

function Body({ quality }: { quality: ForecastQuality }) {
  if (!quality.enough)
    return (
      <div className="stack-tight">
        <p className="strong">{words.tooFew(quality.cases)}</p>
        <p className="subtle">{words.tooFewWhy}</p>
      </div>
    );
  const { brier, brierOfBaseRate } = quality;
  const better = brier !== null && brierOfBaseRate !== null && brier < brierOfBaseRate;
  return (
    <>
      <p className="strong">{better ? words.better(quality.cases) : words.worse(quality.cases)}</p>
      <dl className="figures">
        <div>
          <dt>{words.brier}</dt>
          <dd className="figure">{score(brier)}</dd>
        </div>
        <div>
          <dt>{words.base}</dt>
          <dd className="figure">{score(brierOfBaseRate)}</dd>
        </div>
      </dl>
      <p className="small subtle">{words.scoreHelp}</p>
      <h3>{words.curve}</h3>
      <ReliabilityCurve bins={quality.bins} />
      <p className="small subtle">{words.diagonal}</p>
      <details>
        <summary className="more">{words.asTable}</summary>
        <TableFrame label={words.curve}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.range}</th>
                <th scope="col">{words.predicted}</th>
                <th scope="col">{words.observed}</th>
                <th scope="col">{words.cases}</th>
              </tr>
            </thead>
            <tbody>
              {quality.bins.map((bin) => (
                <tr key={bin.from}>
                  <th scope="row">
                    {percent(bin.from)} – {percent(bin.to)}
                  </th>
                  <td>{percent(bin.predicted)}</td>
                  <td>{percent(bin.observed)}</td>
                  <td>{bin.cases}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </details>
      {quality.at === null ? null : (
        <p className="small subtle">
          {words.at} <Moment at={quality.at} />
        </p>
      )}
    </>
  );
}

/** Whether the project's forecasts can be trusted: the verdict in words, the score, the curve and its table. */
export function QualityScreen({ projectId, leave }: { projectId: string; leave: () => void }) {
  const quality = useQuery({
    queryKey: ['forecast-quality', projectId],
    queryFn: () => readForecastQuality({ projectId }),
  });
  return (
    <div className="stack">
      <div className="back">
        <Button appearance="subtle" spacing="compact" onClick={leave}>
          ← {text.sla.policies.backTo}
        </Button>
      </div>
      <FocusHeading level="h2">{words.title}</FocusHeading>
      <p>{words.lead}</p>
      {quality.data ? (
        <Body quality={quality.data} />
      ) : quality.isError ? (
        <Failure error={quality.error} retry={() => void quality.refetch()} />
      ) : (
        <Skeleton rows={['line', 'section', 'block']} />
      )}
    </div>
  );
}
