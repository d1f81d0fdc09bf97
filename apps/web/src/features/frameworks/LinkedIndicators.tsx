import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FrameworkIndicatorsDocument } from '../../graphql/graphql.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import type { Goal } from './framework-tree.js';
import { IndicatorCard } from './IndicatorCard.js';

interface LinkedIndicatorsProps {
  readonly releaseId: string;
  readonly indicators: Goal['indicators'];
}

export function LinkedIndicators({ releaseId, indicators }: LinkedIndicatorsProps) {
  const { t } = useTranslation('frameworks');
  const query = useQuery({
    query: FrameworkIndicatorsDocument,
    variables: { releaseId },
    pause: indicators.length === 0,
    requestPolicy: 'cache-first',
  });
  if (indicators.length === 0) return null;
  const ids = new Set(indicators.map(({ id }) => id));
  return (
    <section className="stack stack--close">
      <h3>{t('indicators.title')}</h3>
      <Loaded query={query}>
        {({ frameworkIndicators }) =>
          frameworkIndicators.filter(({ id }) => ids.has(id)).map((indicator) => <IndicatorCard key={indicator.id} indicator={indicator} />)
        }
      </Loaded>
    </section>
  );
}
