import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseTheme, currentTheme, type Theme } from '../theme.js';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

export function ThemeSwitch() {
  const { t } = useTranslation('app');
  const [theme, setTheme] = useState(currentTheme);
  const choose = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <div className="theme-switch" role="group" aria-label={t('theme.label')}>
      <span aria-hidden="true" className="small quiet">
        {t('theme.label')}
      </span>
      {themes.map((name) => (
        <button key={name} type="button" aria-pressed={name === theme} onClick={() => choose(name)}>
          {t(`theme.${name}`)}
        </button>
      ))}
    </div>
  );
}
