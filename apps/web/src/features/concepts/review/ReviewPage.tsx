import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { LocalConceptDocument } from '../../../graphql/graphql.js';
import { Code } from '../../../ui/Code.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { Select } from '../../../ui/form/Field.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { ownConcept } from '../navigation/concept-nav.js';
import type { Concept } from '../tree/concept-tree.js';
import { ConceptNav } from '../navigation/ConceptNav.js';
import { WayToCouncil } from '../council/WayToCouncil.js';
import { CommentForm } from './CommentForm.js';
import { useReview } from './review-context.js';
import { openCount, talkOf, views, type Talk, type Thread, type View } from './review-threads.js';
import { ReviewFrame } from './ReviewFrame.js';
import { ThreadView } from './ThreadView.js';

/** Everything colleagues said on the newest revision, in the order of the concept. */
export function ReviewPage() {
  const query = useQuery({ query: LocalConceptDocument, variables: {} });
  return (
    <div className="page">
      <ConceptNav />
      <Loaded query={query}>
        {({ localConcept }) => (
          <ReviewFrame inside revisionId={null} mayComment={localConcept.availableActions.includes('comment')}>
            <Review concept={localConcept} />
          </ReviewFrame>
        )}
      </Loaded>
    </div>
  );
}

function Review({ concept }: { readonly concept: Concept }) {
  const { t } = useTranslation('review');
  const review = useReview();
  const view = useView();
  if (!review) return null;
  const { query, threads, mayComment } = review;
  return (
    <>
      <PageHead title={t('title', { place: concept.municipality.name })} state={t('open', { count: openCount(threads) })} />
      <WayToCouncil concept={concept} openComments={openCount(threads)} consultations={null} />
      <Loaded query={query}>
        {() => (
          <>
            <ViewChoice threads={threads} />
            <Talks talk={talkOf(threads, concept.fields, view)} mayComment={mayComment} view={view} />
          </>
        )}
      </Loaded>
    </>
  );
}

function useView(): View {
  const [params] = useSearchParams();
  return views.find((view) => view === params.get('stand')) ?? 'offen';
}

function ViewChoice({ threads }: { readonly threads: readonly Thread[] }) {
  const { t } = useTranslation('review');
  const [, setParams] = useSearchParams();
  const view = useView();
  if (threads.length === 0) return null;
  return (
    <div className="review-filter no-print">
      <Select
        label={t('show')}
        value={view}
        onChange={(stand) => setParams(stand === 'offen' ? {} : { stand }, { replace: true, preventScrollReset: true })}
      >
        {views.map((choice) => (
          <option key={choice} value={choice}>
            {t(`view.${choice}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}

interface TalksProps {
  readonly talk: Talk;
  readonly mayComment: boolean;
  readonly view: View;
}

function Talks({ talk: { whole, fields, gone }, mayComment, view }: TalksProps) {
  const { t } = useTranslation('review');
  const nothing = whole.length + fields.length + gone.length === 0;
  return (
    <>
      {nothing && (
        <Empty title={t(`nothing.${view}`)} action={<Link to={ownConcept}>{t('toConcept')}</Link>}>
          {t('nothingText')}
        </Empty>
      )}
      {(whole.length > 0 || mayComment) && (
        <section className="stack stack--close" aria-labelledby="ganzes">
          <h2 id="ganzes">{t('whole')}</h2>
          <List threads={whole} mayComment={mayComment} />
          {mayComment && <CommentForm label={t('wholeLabel')} actLabel={t('comment')} />}
        </section>
      )}
      {fields.map(({ field, items }) => (
        <section key={field.id} className="stack stack--close">
          <h2>
            <Code code={field.code} />
            {field.title}
          </h2>
          {items.map(({ item, threads }) => (
            <div key={item.id} className="stack stack--close">
              <h3>
                <Link to={`${ownConcept}/${item.id}`}>
                  <Code code={item.code} />
                  {item.title}
                </Link>
              </h3>
              <List threads={threads} mayComment={mayComment} />
            </div>
          ))}
        </section>
      ))}
      {gone.length > 0 && (
        <section className="stack stack--close" aria-labelledby="entfallen">
          <h2 id="entfallen">{t('gone')}</h2>
          <List threads={gone} mayComment={mayComment} />
        </section>
      )}
    </>
  );
}

function List({ threads, mayComment }: { readonly threads: readonly Thread[]; readonly mayComment: boolean }) {
  return threads.map((thread) => <ThreadView key={thread.id} thread={thread} mayComment={mayComment} />);
}
