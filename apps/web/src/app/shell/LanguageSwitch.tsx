import { useTranslation } from 'react-i18next';
import { speak } from '../language.js';

const names = { de: 'Deutsch', en: 'English' } as const;

export function LanguageSwitch({ onChange }: { readonly onChange?: (locale: 'de' | 'en') => void }) {
  const { t, i18n } = useTranslation('app');
  const choose = async (locale: 'de' | 'en') => {
    await speak(locale);
    onChange?.(locale);
  };
  return (
    <div className="language" role="group" aria-label={t('language')}>
      {(['de', 'en'] as const).map((locale) => (
        <button key={locale} type="button" lang={locale} aria-pressed={i18n.language === locale} onClick={() => void choose(locale)}>
          <span aria-hidden="true">{locale.toUpperCase()}</span>
          <span className="visually-hidden">{names[locale]}</span>
        </button>
      ))}
    </div>
  );
}
