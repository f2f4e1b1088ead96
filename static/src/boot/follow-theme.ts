import { view } from '@forge/bridge';

const isMode = (value: unknown): value is 'light' | 'dark' => value === 'light' || value === 'dark';

/** Reads `colorMode` of what a host answered or of the context's theme; anything else is ignored. */
export function colorModeOf(value: unknown): 'light' | 'dark' | null {
  const mode = typeof value === 'object' && value !== null && 'colorMode' in value ? value.colorMode : null;
  return isMode(mode) ? mode : null;
}

/**
 * Follows the host's light or dark theme. The tokens of both are in the style sheet, so a theme is two attributes
 * of <html>: Jira sets them itself once theming is enabled, other hosts only name the mode.
 */
export function followTheme(): void {
  const apply = (value: unknown) => {
    const mode = colorModeOf(value);
    if (mode) document.documentElement.dataset['colorMode'] = mode;
  };
  // The page stays readable in the light theme when a host knows no theming.
  (view.theme.enable() as Promise<unknown>).then(apply, () => undefined);
  view.getContext().then(
    (context) => apply(context.theme),
    () => undefined,
  );
}
