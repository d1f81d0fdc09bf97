import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../../../ui/feedback/Empty.js';
import { daysBetween, useFormats } from '../../../ui/values/format.js';
import { entriesOf, type Overview, workGroups } from './overview.js';

type Entry = Overview['work'][number];

interface WorkListProps {
  readonly work: Overview['work'];
  readonly today: string;
}

/** Approvals and dates first; the server says what stands in which group, and in which order. */
export function WorkList({ work, today }: WorkListProps) {
  const { t } = useTranslation('reporting');
  const shown = workGroups.filter((group) => entriesOf(work, group).length > 0);
  return (
    <section className="stack overview__work" aria-labelledby="work">
      <h2 id="work">{t('overview.work.title')}</h2>
      {work.length === 0 && <Nothing />}
      {shown.map((group) => (
        <section key={group} className="stack stack--tight" aria-labelledby={`work-${group}`}>
          <h3 id={`work-${group}`} className="work-group">
            {t(`overview.work.group.${group}`)}
          </h3>
          <ul role="list" className="work-list">
            {entriesOf(work, group).map((entry) => (
              <WorkItem key={entry.linkPath + entry.title} entry={entry} today={today} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Nothing() {
  const { t } = useTranslation('reporting');
  return (
    <Empty title={t('overview.work.none')} action={<Link to="/konzept">{t('overview.work.toConcept')}</Link>}>
      {t('overview.work.noneText')}
    </Empty>
  );
}

function WorkItem({ entry, today }: { readonly entry: Entry; readonly today: string }) {
  return (
    <li className="work-item">
      <div>
        <Link to={entry.linkPath}>{entry.title}</Link>
        <p className="small quiet">{entry.note}</p>
      </div>
      <When entry={entry} today={today} />
    </li>
  );
}

/** The day that comes is what counts; without one, since when it stands so. */
function When({ entry: { group, since, due }, today }: { readonly entry: Entry; readonly today: string }) {
  const { t } = useTranslation('reporting');
  const { day } = useFormats();
  if (due) {
    return (
      <p className="work-item__when">
        {group === 'date' ? day(due) : t('overview.work.until', { day: day(due) })}
        <span className="small quiet">{t('overview.work.left', { count: daysBetween(today, due) })}</span>
      </p>
    );
  }
  return (
    <p className="work-item__when quiet">{since && (group === 'news' ? day(since) : t('overview.work.since', { day: day(since) }))}</p>
  );
}
