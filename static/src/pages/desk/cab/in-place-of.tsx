import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';

/** "for Priya and Omar": in whose places somebody votes; nothing for who votes for nobody else. */
export function InPlaceOf({ people }: { people: readonly string[] }) {
  if (people.length === 0) return null;
  return (
    <span className="small subtle">
      {text.cab.inPlaceOf}{' '}
      {people.map((accountId, index) => (
        <span key={accountId}>
          {index === 0 ? '' : index === people.length - 1 ? ' and ' : ', '}
          <PersonWord accountId={accountId} />
        </span>
      ))}
    </span>
  );
}
