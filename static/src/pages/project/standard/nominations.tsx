import Button from '@atlaskit/button/default/button';
import type { TemplatesView } from '../../../../../src/contract/templates';
import { Moment } from '../../../components/moment';
import { OutsideLink } from '../../../components/outside-link';
import { text } from '../../../text';

const words = text.standard.nominations;

/** Routine changes that went well each time, newest change first to make the template from. */
export function Nominations(props: { view: TemplatesView; siteUrl: string; make: (from: string) => void }) {
  const { nominations, nominationsPartial } = props.view;
  return (
    <section className="stack-tight">
      <h2>{words.title}</h2>
      <p className="small subtle">
        {words.why}
        {nominationsPartial ? ` ${words.partial}` : ''}
      </p>
      {nominations.length === 0 ? <p>{words.none}</p> : null}
      <ul className="plain-list stack-tight">
        {nominations.map(({ model, serviceId, serviceName, successes, latest }) => (
          <li key={`${model} ${serviceId}`} className="row spread standard-nomination">
            <span>
              <span className="strong">{serviceName}</span>, {model}
              <span className="small subtle standard-counts">
                <span>{words.line(successes)}</span>
                <span>
                  <OutsideLink href={`${props.siteUrl}/browse/${latest.changeKey}`}>
                    {latest.changeKey}
                  </OutsideLink>
                  , <Moment at={latest.closedAt} />
                </span>
              </span>
            </span>
            <Button spacing="compact" onClick={() => props.make(latest.changeKey)}>
              {words.make}
              <span className="hidden-text">
                {' '}
                {serviceName}, {model}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
