import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';

/** Teams' theme names (teams-js) and Fluent's themes for them. */
export const THEMES = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const satisfies Readonly<Record<'default' | 'dark' | 'contrast', Theme>>;

export type ThemeName = keyof typeof THEMES;

/** What the browser prefers, for the moment before Teams says anything. */
export function preferredTheme(): ThemeName {
  return globalThis.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}
