export type Theme = 'system' | 'light' | 'dark';

const remembered = 'kreisweit.theme';

export function currentTheme(): Theme {
  const theme = localStorage.getItem(remembered);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function chooseTheme(theme: Theme) {
  localStorage.setItem(remembered, theme);
  apply(theme);
}

export function startTheme() {
  apply(currentTheme());
  // Paper is white, whatever the screen shows.
  window.addEventListener('beforeprint', () => apply('light'));
  window.addEventListener('afterprint', () => apply(currentTheme()));
}

function apply(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset['kernTheme'];
  else document.documentElement.dataset['kernTheme'] = theme;
}
