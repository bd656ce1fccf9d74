/** Choices of looks live in cookies, so that the server draws the page right at once. A year, this site only. */
export function rememberChoice(name: 'theme' | 'rail' | 'zone', value: string): void {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax${secure}`;
}
