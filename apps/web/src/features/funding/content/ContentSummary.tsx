import { useTranslation } from 'react-i18next';
import { Code } from '../../../ui/Code.js';
import type { ContentPartsFragment } from '../../../graphql/graphql.js';
import { isLost } from './lost-items.js';
import { Badge } from '../../../ui/Badge.js';
import { useFormats } from '../../../ui/values/format.js';
import { WordDiff } from '../../../ui/words/WordDiff.js';
import type { Application } from '../application.js';
import { ChangedBadge } from './ChangedBadge.js';
import { PlanTables } from './PlanTables.js';

interface ContentSummaryProps {
  readonly application: Pick<Application, 'programme' | 'submissions'>;
  readonly content: ContentPartsFragment | null;
  /** The submission before, to mark what changed since. */
  readonly previous: ContentPartsFragment | null;
}

/** The application as one reads and prints it. */
export function ContentSummary({ application, content, previous }: ContentSummaryProps) {
  const { t } = useTranslation('funding');
  if (!content) return <p className="quiet">{t('summary.none')}</p>;
  return (
    <div className="stack stack--loose">
      <FrozenNote application={application} frozen={previous !== null || application.submissions[0]?.content === content} />
      <Purpose content={content} previous={previous} />
      <Served content={content} previous={previous} />
      <PlanTables content={content} previous={previous} costKinds={application.programme.costKinds} />
    </div>
  );
}

interface SectionProps {
  readonly content: ContentPartsFragment;
  readonly previous: ContentPartsFragment | null;
}

function Purpose({ content: { title, purpose }, previous }: SectionProps) {
  const { t } = useTranslation('funding');
  const changed = previous !== null && (previous.title !== title || previous.purpose !== purpose);
  return (
    <section className="stack stack--close" aria-labelledby="purpose">
      <h2 id="purpose">
        {t('step.vorhaben')} <ChangedBadge changed={changed} />
      </h2>
      <h3>{previous ? <WordDiff before={previous.title} after={title} /> : title || t('untitled')}</h3>
      <p className="prose">{previous ? <WordDiff before={previous.purpose} after={purpose} /> : purpose || t('summary.noPurpose')}</p>
    </section>
  );
}

function FrozenNote({
  application: { submissions },
  frozen,
}: {
  readonly application: ContentSummaryProps['application'];
  readonly frozen: boolean;
}) {
  const { t } = useTranslation('funding');
  const { moment } = useFormats();
  const [latest] = submissions;
  if (!latest || !frozen) return null;
  return (
    <p className="small quiet">
      {t('summary.frozen', { number: latest.number, by: latest.submittedBy, when: moment(latest.submittedAt) })} ·{' '}
      <span className="checksum">SHA-256 {latest.sha256.slice(0, 16)}…</span>
    </p>
  );
}

function Served({ content, previous }: SectionProps) {
  const { t } = useTranslation(['funding', 'served']);
  const known = new Set(previous?.servedItems.map(({ id }) => id));
  const changed =
    previous !== null &&
    (previous.servedItems.length !== content.servedItems.length || content.servedItems.some(({ id }) => !known.has(id)));
  return (
    <section className="stack stack--close" aria-labelledby="served">
      <h2 id="served">
        {t('step.massnahmen')} <ChangedBadge changed={changed} />
      </h2>
      {content.servedItems.length === 0 && <p className="quiet">{t('summary.noServed')}</p>}
      <ul role="list" className="link-list">
        {content.servedItems.map((item) => (
          <li key={item.id}>
            <Code code={item.code} />
            <span>{item.title}</span>
            {previous && !known.has(item.id) && <Badge tone="warning" text={t('summary.new')} />}
            {isLost(item) && <Badge tone="warning" text={t(`standing.${item.standing}`, { ns: 'served' })} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
