import Button from '@atlaskit/button/default/button';
import { useEffect, useState } from 'react';

/**
 * Saves a text as a file. A frame of Forge has the sandbox token `allow-downloads`, which lets a download begin where a
 * person presses something: so the file is made first, and this button saves it.
 * https://developer.atlassian.com/platform/forge/custom-ui/iframe/
 */
export function DownloadFile(props: {
  name: string;
  type: string;
  parts: readonly string[];
  primary?: boolean;
  children: string;
}) {
  const { name, type, parts } = props;
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([...parts], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [parts, type]);
  const save = () => {
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
  };
  return (
    <Button appearance={props.primary ? 'primary' : 'default'} isDisabled={address === ''} onClick={save}>
      {props.children}
    </Button>
  );
}
