import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/values/format.js';
import { Icon } from '../../../ui/Icon.js';

/** Costs less financing: in words and figures, because it must read 0,00 €. */
export function Balance({ cents }: { readonly cents: number }) {
  const { t } = useTranslation('funding');
  const { money } = useFormats();
  const even = cents === 0;
  const meaning = even ? t('balance.even') : t(cents > 0 ? 'balance.lacking' : 'balance.tooMuch', { amount: money(Math.abs(cents)) });
  return (
    <div id="feld-balance" className={`balance ${even ? 'balance--even' : 'balance--uneven'}`} role="status">
      <Icon name={even ? 'success' : 'warning'} />
      <span className="balance__label">{t('balance.label')}</span>
      <span>{meaning}</span>
      <span className="number balance__amount">{money(cents)}</span>
    </div>
  );
}
