import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Code } from '../../ui/Code.js';
import { Facts } from '../../ui/page/Facts.js';
import { Icon } from '../../ui/Icon.js';
import type { Standard } from './catalogue-filter.js';

interface StandardRowProps {
  readonly standard: Standard;
  readonly open: boolean;
  /** The code in the address: of this standard, of a criterion, or of neither. */
  readonly named: string;
  readonly search: string;
  readonly onToggle: () => void;
}

export function StandardRow({ standard, open, named, search, onToggle }: StandardRowProps) {
  const { t } = useTranslation('standards');
  const interval = useInterval();
  const { code, title, legalBasis, reviewMonths } = standard;
  const body = `standard-${code}`;
  return (
    <li id={code} className={`standard ${named === code ? 'standard--named' : ''}`}>
      <h3>
        <button type="button" className="standard__head" aria-expanded={open} aria-controls={body} onClick={onToggle}>
          <Icon name={open ? 'arrow-down' : 'chevron-right'} />
          <span className="standard__title">
            <Code code={code} />
            {title}
          </span>
          <span className="standard__facts">
            <span>{legalBasis ?? t('proposal')}</span>
            <span>{interval(reviewMonths)}</span>
          </span>
        </button>
      </h3>
      <div id={body} className="standard__body" hidden={!open}>
        <StandardBody standard={standard} named={named} search={search} />
      </div>
    </li>
  );
}

function StandardBody({ standard, named, search }: Pick<StandardRowProps, 'standard' | 'named' | 'search'>) {
  const { t } = useTranslation('standards');
  const interval = useInterval();
  const { code, explanation, legalBasis, source, reviewMonths, criteria } = standard;
  return (
    <>
      <p className="prose">{explanation}</p>
      <h4>{t('criteriaTitle')}</h4>
      <ul role="list" className="criteria">
        {criteria.map(({ id, code: own, text, evidence }) => (
          <li key={id} id={own} className={named === own ? 'standard--named' : ''}>
            <span className="quiet small">{own}</span>
            <span>{text}</span>
            <span className="quiet small">{evidence ? t('evidence', { kind: t(`kind.${evidence}`) }) : t('noEvidence')}</span>
          </li>
        ))}
      </ul>
      <Facts
        columns
        facts={[
          legalBasis ? [t('legalBasis'), legalBasis] : [t('basis'), t('proposalOnly')],
          [t('source'), source],
          [t('review'), interval(reviewMonths)],
        ]}
      />
      <Link to={{ search, hash: code }} replace preventScrollReset className="small no-print standard__link">
        {t('link')}
      </Link>
    </>
  );
}

function useInterval(): (months: number | null) => string {
  const { t } = useTranslation('standards');
  return (months) => {
    if (months === null) return t('once');
    return months % 12 === 0 ? t('years', { count: months / 12 }) : t('months', { count: months });
  };
}
