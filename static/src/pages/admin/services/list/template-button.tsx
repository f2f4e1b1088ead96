import Button from '@atlaskit/button/default/button';
import { saveFile } from '../../../../components/save-file';
import { text } from '../../../../text';

const words = text.serviceAdmin.list;

/** Saves a file with the columns and three services as examples. */
export const TemplateButton = () => (
  <Button
    onClick={() =>
      void import('./template').then(({ templateFile }) =>
        saveFile(words.templateName, 'text/csv', [templateFile()]),
      )
    }
  >
    {words.template}
  </Button>
);
