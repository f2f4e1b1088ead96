import Button from '@atlaskit/button/default/button';
import { useMutation } from '@tanstack/react-query';
import { exportServices } from '../../../../api/services';
import { useAnnounce } from '../../../../components/announcer';
import { Failure } from '../../../../components/failure';
import { saveFile } from '../../../../components/save-file';
import { text } from '../../../../text';

const words = text.serviceAdmin.list;

/** Saves the whole registry as a file that importing takes back. */
export function ExportButton() {
  const announce = useAnnounce();
  const saving = useMutation({
    mutationFn: exportServices,
    onSuccess: ({ name, csv, rows }) => {
      saveFile(name, 'text/csv', [csv]);
      announce(words.exported(rows));
    },
  });
  return (
    <>
      <Button isLoading={saving.isPending} onClick={() => saving.mutate()}>
        {words.export}
      </Button>
      {saving.error ? <Failure error={saving.error} /> : null}
    </>
  );
}
