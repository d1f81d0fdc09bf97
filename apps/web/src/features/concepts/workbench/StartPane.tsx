import { useTranslation } from 'react-i18next';
import { Code } from '../../../ui/Code.js';
import { Link } from 'react-router';
import { Button } from '../../../ui/Button.js';
import { ActionBar } from '../../../ui/page/Page.js';
import { FieldBar } from './FieldBar.js';
import { itemsIn } from '../tree/concept-tree.js';
import type { PaneProps } from './pane.js';

/** Before anything is chosen: where the nine fields stand, and the first step. */
export function StartPane({ concept, address, onward }: PaneProps) {
  const { t } = useTranslation('concepts');
  const canDecide = concept.availableActions.includes('decide');
  return (
    <div className="stack">
      <p className="prose">{canDecide ? t('start.edit') : t('start.read')}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('start.field')}</th>
            <th scope="col" className="start-bar">
              {t('start.stances')}
            </th>
            <th scope="col" className="number">
              {t('start.open')}
            </th>
          </tr>
        </thead>
        <tbody>
          {concept.fields.map((field) => (
            <tr key={field.id}>
              <th scope="row">
                <Link to={`${address}/${field.id}`}>
                  <Code code={field.code} />
                  {field.title}
                </Link>
              </th>
              <td className="start-bar">
                <FieldBar items={itemsIn([field])} />
              </td>
              <td className="number">{field.counts.open}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {canDecide && onward && (
        <ActionBar status={<p className="small quiet key-hint">{t('next.key')}</p>}>
          <Button variant="primary" icon="arrow-forward" text={t('next.first', { count: concept.counts.open })} onClick={onward.go} />
        </ActionBar>
      )}
    </div>
  );
}
