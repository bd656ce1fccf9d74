export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

/** From the cookie `theme`. Anything unknown follows the system. */
export function parseTheme(cookie: string | undefined): Theme {
  return themes.find((theme) => theme === cookie) ?? 'system';
}

/** The value of `data-theme` on `<html>`: absent while the system decides, so no script runs before paint. */
export function themeAttribute(theme: Theme): 'light' | 'dark' | undefined {
  return theme === 'system' ? undefined : theme;
}
