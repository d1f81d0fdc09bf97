import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../../ui/Empty.js';
import { Icon } from '../../ui/Icon.js';
import { ChallengePane } from './ChallengePane.js';
import type { Concept, Found } from './concept-tree.js';
import { FieldPane } from './FieldPane.js';
import { ItemPane } from './ItemPane.js';
import { StartPane } from './StartPane.js';

export interface PaneProps {
  readonly concept: Concept;
  readonly address: string;
  readonly onNext: (() => void) | null;
  readonly onConflict: () => void;
}

export function NodePane({ found, missing, ...props }: PaneProps & { readonly found: Found | null; readonly missing: boolean }) {
  const { t } = useTranslation('concepts');
  if (missing) return <Empty title={t('missing')} action={<Link to={props.address}>{t('toTree')}</Link>} />;
  if (!found) return <StartPane {...props} />;
  return (
    <>
      <Link to={props.address} className="back-link workbench__back no-print">
        <Icon name="arrow-back" />
        {t('toTree')}
      </Link>
      {found.kind === 'field' && <FieldPane field={found.field} {...props} />}
      {found.kind === 'challenge' && <ChallengePane {...found} {...props} />}
      {found.kind === 'item' && <ItemPane {...found} {...props} />}
    </>
  );
}
