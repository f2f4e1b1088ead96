import { FieldDiffs } from '../../../../components/field-diffs';
import { text } from '../../../../text';

/** What one version changed against the one before, with the words that differ marked. */
export const ChangeList = (props: {
  changes: readonly { readonly what: string; readonly before: string; readonly after: string }[];
}) => (
  <FieldDiffs
    before={text.sla.editor.versions.before}
    after={text.sla.editor.versions.after}
    diff={props.changes.map(({ what, before, after }, index) => ({
      field: `${index} ${what}`,
      name: what,
      before,
      after,
    }))}
  />
);
