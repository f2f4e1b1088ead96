import { Pick, PickMany, WriteMany } from '../../../components/pick';
import { text } from '../../../text';
import { options, texts, useVocabulary } from './context';
import { freshAtom, type Atom, type Fact } from './draft';
import { NumberInput } from './number-input';

const words = text.approvalPolicies;
const FACTS = Object.keys(words.condition.facts) as Fact[];
const KINDS = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));

/** One question about a change: what is asked, and which answers make it hold. */
export function AtomEditor({ atom, change }: { atom: Atom; change: (atom: Atom) => void }) {
  return (
    <div className="policy-atom">
      <Pick
        label={words.condition.fact}
        options={FACTS.map((value) => ({ value, label: words.condition.facts[value] }))}
        value={atom.fact}
        change={(value) => change(freshAtom(value as Fact))}
      />
      <Values atom={atom} change={change} />
    </div>
  );
}

function Values({ atom, change }: { atom: Atom; change: (atom: Atom) => void }) {
  const known = useVocabulary();
  const label = `${words.condition.facts[atom.fact]}: ${words.condition.values}`;
  const many = (values: readonly string[]) => change({ ...atom, in: values } as Atom);
  switch (atom.fact) {
    case 'level':
      return <PickMany label={label} options={texts(words.levels)} values={atom.in} change={many} />;
    case 'kind':
      return <PickMany label={label} options={KINDS} values={atom.in} change={many} />;
    case 'service':
      return <PickMany label={label} options={options(known.services)} values={atom.in} change={many} />;
    case 'model':
      return <WriteMany label={label} options={texts(known.models)} values={atom.in} change={many} />;
    case 'environment':
      return <WriteMany label={label} options={texts(known.environments)} values={atom.in} change={many} />;
    case 'label':
      return <WriteMany label={label} options={[]} values={atom.in} change={many} />;
    case 'field': {
      const fields = known.fields.filter(({ kind }) => kind === 'choice' || kind === 'text');
      const field = fields.find(({ id }) => id === atom.field);
      return (
        <>
          <Pick
            label={words.condition.field}
            options={options(fields)}
            value={atom.field}
            isInvalid={atom.field === ''}
            change={(id) => change({ ...atom, field: id, in: [] })}
          />
          <WriteMany label={label} options={options(field?.options ?? [])} values={atom.in} change={many} />
        </>
      );
    }
    case 'number':
      return (
        <>
          <Pick
            label={words.condition.field}
            options={options(known.fields.filter(({ kind }) => kind === 'number' || kind === 'text'))}
            value={atom.field}
            isInvalid={atom.field === ''}
            change={(field) => change({ ...atom, field })}
          />
          <AtLeast atom={atom} most={1_000_000} change={change} />
        </>
      );
    case 'collision':
      return <AtLeast atom={atom} most={3} change={change} />;
    case 'likelihood':
    case 'damage':
    case 'criticality':
      return <AtLeast atom={atom} most={5} change={change} />;
    case 'freeze':
      return (
        <Pick
          label={label}
          options={[
            { value: 'yes', label: words.condition.freeze.yes },
            { value: 'no', label: words.condition.freeze.no },
          ]}
          value={atom.is ? 'yes' : 'no'}
          change={(value) => change({ ...atom, is: value === 'yes' })}
        />
      );
  }
}

function AtLeast(props: {
  atom: Extract<Atom, { readonly atLeast: number }>;
  most: number;
  change: (atom: Atom) => void;
}) {
  const { atom, most, change } = props;
  return (
    <NumberInput
      label={words.condition.atLeast}
      inline
      value={atom.atLeast}
      bounds={[0, most]}
      change={(atLeast) => change({ ...atom, atLeast })}
    />
  );
}
