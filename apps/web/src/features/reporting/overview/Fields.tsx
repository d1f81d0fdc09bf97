import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FieldPartsFragment } from '../../../graphql/graphql.js';
import { Code } from '../../../ui/Code.js';
import { StackedBar } from '../../../ui/StackedBar.js';

const parts = ['adopted', 'adapted', 'own', 'omitted'] as const;

/** One line per field; it leads to what is still open there, or to the field when nothing is. */
export function Fields({ fields }: { readonly fields: readonly FieldPartsFragment[] }) {
  const { t } = useTranslation('reporting');
  return (
    <section className="stack stack--close overview__fields" aria-labelledby="fields">
      <h2 id="fields">{t('overview.fields.title')}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('overview.fields.field')}</th>
            <td className="overview__bar" />
            <th scope="col" className="number">
              {t('overview.fields.decided')}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow key={field.code} field={field} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FieldRow({ field }: { readonly field: FieldPartsFragment }) {
  const { t } = useTranslation('reporting');
  const { code, title, decided, open, total } = field;
  const bar = parts.map((part) => ({ name: part, label: t(`stance.${part}`), value: field[part] }));
  return (
    <tr>
      <th scope="row">
        <Link to={`/konzept?${new URLSearchParams(open > 0 ? { feld: code, haltung: 'undecided' } : { feld: code }).toString()}`}>
          <Code code={code} />
          {title}
        </Link>
      </th>
      <td className="overview__bar">
        <StackedBar parts={[...bar, { name: 'undecided', label: t('stance.undecided'), value: open }]} />
      </td>
      <td className="number">{t('overview.fields.of', { decided, total })}</td>
    </tr>
  );
}
