/** The shell's colour mode, kept over reloads and handed to the app's frames when they ask for theming. */
export type ColorMode = 'light' | 'dark';
const KEY = 'sandbox-color-mode';

export function colorMode(): ColorMode {
  return localStorage.getItem(KEY) === 'dark' ? 'dark' : 'light';
}
/** Reloads: the frames get the mode when they start, as in Jira. */
export function toggleColorMode(): void {
  localStorage.setItem(KEY, colorMode() === 'dark' ? 'light' : 'dark');
  location.reload();
}
