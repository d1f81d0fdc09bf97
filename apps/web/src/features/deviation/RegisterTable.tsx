import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeviationRegisterQuery } from '../../graphql/graphql.js';
import { Code } from '../../ui/Code.js';
import { WordDiff } from '../../ui/words/WordDiff.js';

type Deviation = DeviationRegisterQuery['deviationRegister']['edges'][number]['node'];

export function RegisterTable({ rows }: { readonly rows: readonly Deviation[] }) {
  const { t } = useTranslation('deviation');
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t('register.item')}</th>
          <th scope="col">{t('municipality')}</th>
          <th scope="col">{t('register.stance')}</th>
          <th scope="col">{t('register.what')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.municipality.id + row.itemId} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: Deviation }) {
  const { t } = useTranslation('deviation');
  const { itemId, code, title, municipality, stance } = row;
  return (
    <tr>
      <th scope="row" className="register-item">
        <Link to={`/konzepte/${municipality.id}/${itemId}`}>
          <Code code={code} />
          {title}
        </Link>
      </th>
      <td data-label={t('municipality')}>{municipality.name}</td>
      <td data-label={t('register.stance')}>{t(`stance.${stance}`)}</td>
      <td data-label={t('register.what')} className="register-what">
        <What row={row} />
      </td>
    </tr>
  );
}

function What({ row: { stance, changes, reason, proposal } }: { readonly row: Deviation }) {
  const { t } = useTranslation('deviation');
  const states = useTranslation('proposals').t;
  const said = (field: string, value: string | null) =>
    field === 'priority' && value ? t(`priority.${value as 'high'}`, { defaultValue: value }) : (value ?? '');
  return (
    <div className="stack stack--tight">
      {stance === 'own' && <p>{changes.find(({ field }) => field === 'text')?.local}</p>}
      {stance === 'adapted' &&
        changes.map(({ field, district, local }) => (
          <p key={field}>
            <span className="quiet small">{t(`wording.${field as 'title'}`, { defaultValue: field })}: </span>
            <WordDiff before={said(field, district)} after={said(field, local)} />
          </p>
        ))}
      {reason ? (
        <p>
          <span className="quiet small">{t('register.reason')}: </span>
          {reason}
        </p>
      ) : (
        stance === 'omitted' && <p className="quiet">{t('register.noReason')}</p>
      )}
      {proposal && (
        <p className="small">
          <Link to={`/vorschlaege/${proposal.id}`}>{t('register.proposal', { state: states(`state.${proposal.state}`) })}</Link>
        </p>
      )}
    </div>
  );
}
