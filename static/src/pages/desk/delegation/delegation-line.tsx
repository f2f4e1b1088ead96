import Lozenge from '@atlaskit/lozenge/lozenge';
import type { DelegationsView, DelegationView } from '../../../../../src/contract/delegations';
import { PersonName, PersonWord } from '../../../components/person-name';
import { useSight } from '../../../components/viewer-context';
import { spanWords } from '../../../format/span-words';
import { text } from '../../../text';
import { useProjects } from './use-projects';

const words = text.delegation;
const APPEARANCE = { planned: 'default', running: 'inprogress', over: 'default' } as const;

function Scope({ scope, boards }: Pick<DelegationView, 'scope'> & { boards: DelegationsView['boards'] }) {
  const projects = useProjects(scope.kind === 'projects').data ?? [];
  if (scope.kind === 'all') return <>{words.scopeAll}</>;
  if (scope.kind === 'boards')
    return <>{words.scopeBoards(scope.ids.map((id) => boards.find((one) => one.id === id)?.name ?? id))}</>;
  const nameOf = (id: string) => projects.find((one) => one.id === id)?.name ?? words.someProject(id);
  return <>{words.scopeProjects(scope.ids.map(nameOf))}</>;
}

/** One delegation in words: who, when, which seats. `side`: whether the viewer gave it or holds it. */
export function DelegationLine(props: {
  one: DelegationView;
  boards: DelegationsView['boards'];
  side: 'given' | 'received';
}) {
  const { one, boards, side } = props;
  const sight = useSight();
  return (
    <div className="stack-tight">
      <div className="row">
        <span className="subtle">{side === 'given' ? words.to : words.of}</span>
        <PersonName accountId={side === 'given' ? one.to : one.principal} />
        <Lozenge appearance={APPEARANCE[one.state]}>{words.states[one.state]}</Lozenge>
      </div>
      <p>
        {spanWords(one.from, one.until, sight)}, <Scope scope={one.scope} boards={boards} />
        {one.ended === null ? null : (
          <span className="subtle">
            , {words.endedEarly} <PersonWord accountId={one.ended.by} />
          </span>
        )}
      </p>
      {one.note === '' ? null : <p className="small subtle quote">{one.note}</p>}
    </div>
  );
}
