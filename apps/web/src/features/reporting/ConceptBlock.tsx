import { useTranslation } from 'react-i18next';
import type { FieldPartsFragment } from '../../graphql/graphql.js';
import { Code } from '../../ui/Code.js';
import { useFormats } from '../../ui/values/format.js';
import { StackedBar } from '../../ui/StackedBar.js';
import type { ProgressPage } from './progress-page.js';

const parts = ['adopted', 'adapted', 'own', 'omitted'] as const;

/** Per field a small bar; the figures beside it are the same in numbers. */
export function ConceptBlock({ concept }: { readonly concept: ProgressPage['concept'] }) {
  const { t } = useTranslation('reporting');
  return (
    <section className="stack stack--close" aria-labelledby="concept">
      <div className="row row--apart">
        <h2 id="concept">{t('concept.title')}</h2>
        <Standing concept={concept} />
      </div>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('concept.field')}</th>
            <td className="progress__bar" />
            {parts.map((part) => (
              <th key={part} scope="col" className="number progress__count">
                <span className={`progress__key progress__key--${part}`} aria-hidden="true" />
                {t(`stance.${part}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('stance.undecided')}
            </th>
          </tr>
        </thead>
        <tbody>
          {concept.fields.map((field) => (
            <FieldRow key={field.code} field={field} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Standing({ concept: { state, revision, adoption, counts } }: { readonly concept: ProgressPage['concept'] }) {
  const { t } = useTranslation('reporting');
  const { day } = useFormats();
  return (
    <p className="quiet">
      {state === 'adopted' && adoption
        ? t('concept.adopted', { revision, body: adoption.body, date: day(adoption.date) })
        : t('concept.draft', { revision, ...counts })}
    </p>
  );
}

function FieldRow({ field }: { readonly field: FieldPartsFragment }) {
  const { t } = useTranslation('reporting');
  const decided = parts.map((part) => ({ name: part, label: t(`stance.${part}`), value: field[part] }));
  return (
    <tr>
      <th scope="row">
        <Code code={field.code} />
        {field.title}
      </th>
      <td className="progress__bar" aria-hidden="true">
        <StackedBar parts={[...decided, { name: 'undecided', label: t('stance.undecided'), value: field.open }]} />
      </td>
      {parts.map((part) => (
        <td key={part} className="number progress__count">
          {field[part]}
        </td>
      ))}
      <td className="number">{field.open}</td>
    </tr>
  );
}
