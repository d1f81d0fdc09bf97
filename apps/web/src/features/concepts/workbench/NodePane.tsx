import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Empty } from '../../../ui/feedback/Empty.js';
import { Icon } from '../../../ui/Icon.js';
import { ChallengePane } from './ChallengePane.js';
import type { Found } from '../tree/concept-tree.js';
import { FieldPane } from './FieldPane.js';
import { FieldWalkStrip } from './FieldWalkStrip.js';
import { ItemPane } from './ItemPane.js';
import type { PaneProps } from './pane.js';
import { StartPane } from './StartPane.js';

export function NodePane({ found, missing, ...props }: PaneProps & { readonly found: Found | null; readonly missing: boolean }) {
  const { t } = useTranslation('concepts');
  const { search } = useLocation();
  if (missing) return <Empty title={t('missing')} action={<Link to={props.address}>{t('toTree')}</Link>} />;
  if (!found) return <StartPane {...props} />;
  return (
    <>
      <Link to={{ pathname: props.address, search }} className="back-link workbench__back no-print">
        <Icon name="arrow-back" />
        {t('toTree')}
      </Link>
      {found.kind === 'field' && <FieldPane field={found.field} {...props} />}
      {found.kind === 'challenge' && <ChallengePane {...found} {...props} />}
      {found.kind === 'item' && <FieldWalkStrip concept={props.concept} item={found.item} address={props.address} />}
      {found.kind === 'item' && <ItemPane {...found} {...props} />}
    </>
  );
}
