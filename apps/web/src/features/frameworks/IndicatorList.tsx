import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FrameworkIndicatorsDocument } from '../../graphql/graphql.js';
import { Empty } from '../../ui/feedback/Empty.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { useDocumentTitle } from '../../ui/page/Page.js';
import { IndicatorCard } from './IndicatorCard.js';

export function IndicatorList({ releaseId }: { readonly releaseId: string }) {
  const { t } = useTranslation('frameworks');
  useDocumentTitle(t('indicators.all'));
  const query = useQuery({ query: FrameworkIndicatorsDocument, variables: { releaseId }, requestPolicy: 'cache-first' });
  return (
    <article className="stack">
      <header className="pane-head">
        <h2>{t('indicators.all')}</h2>
        <p className="quiet prose">{t('indicators.intro')}</p>
      </header>
      <Loaded query={query}>
        {({ frameworkIndicators }) =>
          frameworkIndicators.length === 0 ? (
            <Empty title={t('indicators.empty')} />
          ) : (
            <div>
              {frameworkIndicators.map((indicator) => (
                <IndicatorCard key={indicator.id} indicator={indicator} />
              ))}
            </div>
          )
        }
      </Loaded>
    </article>
  );
}
