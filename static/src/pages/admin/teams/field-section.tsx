import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { TeamsView } from '../../../../../src/contract/teams';
import { mapTeamField } from '../../../api/teams';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';
import { FieldForm } from './field-form';

const words = text.teams.field;

/** The field that names the team which holds a ticket, and how to choose another one. */
export function FieldSection(props: {
  view: TeamsView;
  canConfigure: boolean;
  show: (view: TeamsView) => void;
}) {
  const { view, canConfigure, show } = props;
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const [choosing, setChoosing] = useState(false);
  const close = () => {
    setChoosing(false);
    heading.current?.focus();
  };
  const map = useMutation({
    mutationFn: (field: Parameters<typeof mapTeamField>[0]['field']) =>
      mapTeamField({ projectId: view.projectId, field }),
    onSuccess: (next) => {
      show(next);
      announce(next.field ? words.wasMapped(next.field.name) : words.wasUnmapped);
      close();
    },
  });
  const candidate = view.candidates.find(({ id }) => id === view.field?.id);
  const isOpen = canConfigure && (choosing || view.field === null);
  return (
    <section className="stack-tight" aria-labelledby="team-field">
      <h3 id="team-field" ref={heading} tabIndex={-1}>
        {words.title}
      </h3>
      {view.field === null ? (
        <p className="subtle">{words.none}</p>
      ) : (
        <div className="spread">
          <p>
            <span className="strong">{view.field.name}</span>{' '}
            <span className="subtle">
              {candidate ? words.names[candidate.kind] : words.gone(view.field.id)}
            </span>
          </p>
          {canConfigure && !choosing ? (
            <Button spacing="compact" onClick={() => setChoosing(true)}>
              {words.change}
            </Button>
          ) : null}
        </div>
      )}
      {view.byHand && view.byHand.length > 0 ? (
        <SectionMessage appearance="warning" title={words.byHand} headingLevel="h4">
          <ul>
            {view.byHand.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </SectionMessage>
      ) : null}
      {isOpen ? (
        <FieldForm
          view={view}
          busy={map.isPending}
          error={map.error}
          map={(field) => map.mutate(field)}
          cancel={choosing ? close : null}
        />
      ) : null}
    </section>
  );
}
