import { KernCheckbox } from '@kern-ux-annex/kern-react-kit';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { withAll, type FieldChoice, type PublishableItem } from './publish-choice.js';

interface PublishFieldProps {
  readonly field: FieldChoice;
  readonly choice: ReadonlySet<string>;
  readonly onChange: (choice: ReadonlySet<string>) => void;
}

/** A field of action as a whole, or opened, item by item. */
export function PublishField({ field, choice, onChange }: PublishFieldProps) {
  const { t } = useTranslation('neighbour');
  const { code, title, items, chosen } = field;
  const name = `${code} ${title}`;
  return (
    <fieldset className="publish-field">
      <legend className="visually-hidden">{name}</legend>
      <div className="row row--apart">
        <Tick label={name} checked={chosen === items.length} onChange={(ticked) => onChange(withAll(choice, items, ticked))} />
        <span className="small quiet">{t('publish.ofField', { chosen, total: items.length })}</span>
      </div>
      <details>
        <summary className="small">{t('publish.single', { field: code })}</summary>
        <div className="publish-items">
          {items.map((item) => (
            <Tick
              key={item.itemId}
              label={nameOf(item, t(`stance.${item.stance}`))}
              checked={choice.has(item.itemId)}
              onChange={(ticked) => onChange(withAll(choice, [item], ticked))}
            />
          ))}
        </div>
      </details>
    </fieldset>
  );
}

const nameOf = ({ code, title }: PublishableItem, stance: string) => `${[code, title].filter(Boolean).join(' ')} (${stance})`;

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Tick({ label, checked, onChange }: TickProps) {
  return <KernCheckbox id={useId()} label={label} checked={checked} onChange={() => onChange(!checked)} />;
}
