import { useTranslation } from 'react-i18next';
import { Tick } from '../../../../ui/form/Tick.js';

interface TicksProps {
  readonly legend: string;
  readonly options: readonly { readonly id: string; readonly code: string; readonly title: string }[];
  readonly chosen: readonly string[];
  readonly onToggle: (id: string, checked: boolean) => void;
}

/** Several of many: closed it names what is chosen. */
export function Ticks({ legend, options, chosen, onToggle }: TicksProps) {
  const { t } = useTranslation('draft');
  const codes = options.filter(({ id }) => chosen.includes(id)).map(({ code }) => code);
  return (
    <details className="ticks">
      <summary>
        {legend}: {codes.length > 0 ? codes.join(', ') : t('noneChosen')}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{legend}</legend>
        {options.map(({ id, code, title }) => (
          <Tick key={id} label={`${code} ${title}`} checked={chosen.includes(id)} onChange={(checked) => onToggle(id, checked)} />
        ))}
      </fieldset>
    </details>
  );
}
