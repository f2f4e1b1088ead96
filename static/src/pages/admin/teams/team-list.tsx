import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Team, TeamsView } from '../../../../../src/contract/teams';
import { EmptyState } from '../../../components/empty-state';
import { PeopleProvider } from '../../../components/people-context';
import { text } from '../../../text';
import { TeamCard } from './team-card';
import { TeamForm } from './team-form';

const words = text.teams;
const blank = (id: string, name: string): Team => ({ id, name, lead: null, members: [], calendar: null });

/** The teams that have a record, and the values of the field that have none yet. */
export function TeamList(props: { view: TeamsView; canConfigure: boolean; show: (view: TeamsView) => void }) {
  const { view, canConfigure } = props;
  const [edited, setEdited] = useState<Team | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => {
    // At once: what was saved arrives next, and would open the form anew where the team stands then.
    flushSync(() => setEdited(null));
    heading.current?.focus();
  };
  const show = (next: TeamsView) => {
    props.show(next);
    heading.current?.focus();
  };
  // Jira doesn't list Atlassian teams, so the id of one is written by hand.
  const byHand = view.candidates.find(({ id }) => id === view.field?.id)?.kind === 'team';
  const isOpen = (id: string) => edited?.id === id;
  const form = edited ? (
    <TeamForm key={edited.id} view={view} team={edited} show={props.show} close={close} />
  ) : null;
  return (
    <section className="stack" aria-labelledby="teams">
      <div className="spread">
        <h3 id="teams" ref={heading} tabIndex={-1}>
          {words.count(view.teams.length)}
        </h3>
        {canConfigure && byHand && edited === null ? (
          <Button onClick={() => setEdited(blank('', ''))}>{words.add}</Button>
        ) : null}
      </div>
      {view.teams.length === 0 && view.unknown.length === 0 && edited === null ? (
        <EmptyState title={words.empty} why={byHand ? words.emptyTeamWhy : words.emptyWhy} />
      ) : null}
      {isOpen('') ? form : null}
      <PeopleProvider
        accountIds={view.teams.flatMap(({ lead, members }) => [...(lead ? [lead] : []), ...members])}
      >
        <ul className="plain-list stack">
          {view.teams.map((team) => (
            <li key={team.id}>
              {isOpen(team.id) ? (
                form
              ) : (
                <TeamCard
                  view={view}
                  team={team}
                  canConfigure={canConfigure}
                  edit={() => setEdited(team)}
                  show={show}
                />
              )}
            </li>
          ))}
        </ul>
      </PeopleProvider>
      {view.unknown.length === 0 ? null : (
        <section className="stack-tight" aria-labelledby="teams-unknown">
          <h3 id="teams-unknown">{words.unknown(view.unknown.length)}</h3>
          <p className="subtle">{words.unknownWhy}</p>
          <ul className="plain-list stack-tight">
            {view.unknown.map(({ id, name }) => (
              <li key={id}>
                {isOpen(id) ? (
                  form
                ) : (
                  <div className="card spread team-unknown">
                    <span className="strong">{name}</span>
                    {canConfigure ? (
                      <Button
                        spacing="compact"
                        aria-label={words.fillInOne(name)}
                        onClick={() => setEdited(blank(id, name))}
                      >
                        {words.fillIn}
                      </Button>
                    ) : null}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
