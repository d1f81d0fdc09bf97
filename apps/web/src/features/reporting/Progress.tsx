import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ProgressPageDocument } from '../../graphql/graphql.js';
import { Button } from '../../ui/Button.js';
import { useFormats } from '../../ui/values/format.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { PageHead } from '../../ui/page/Page.js';
import { Changes } from './Changes.js';
import { ConceptBlock } from './ConceptBlock.js';
import { DecisionsNeeded } from './DecisionsNeeded.js';
import { FundingBlock } from './FundingBlock.js';
import { IndicatorBlock } from './IndicatorBlock.js';
import type { ProgressPage } from './progress-page.js';
import './reporting.css';

// More would not leave room for the rest on one sheet of paper.
const shownChanges = 5;

/** One page that answers where the municipality stands, on the screen and on paper. */
export function Progress() {
  const query = useQuery({ query: ProgressPageDocument, variables: {} });
  return <Loaded query={query}>{({ progressPage }) => <Paper page={progressPage} />}</Loaded>;
}

function Paper({ page }: { readonly page: ProgressPage }) {
  const { t } = useTranslation('reporting');
  const { longDay } = useFormats();
  return (
    <div className="page progress">
      <PageHead
        title={t('title', { place: page.municipality.name })}
        state={t('asOf', { day: longDay(page.asOf) })}
        aside={
          <span className="no-print">
            <Button text={t('print')} onClick={() => window.print()} />
          </span>
        }
      />
      <p className="progress__headline">{page.headline}</p>
      <div className="progress__top">
        <DecisionsNeeded decisions={page.decisionsNeeded} />
        <Changes changes={page.changes.slice(0, shownChanges)} />
      </div>
      <ConceptBlock concept={page.concept} />
      <FundingBlock funding={page.funding} />
      <IndicatorBlock indicators={page.indicators} />
    </div>
  );
}
