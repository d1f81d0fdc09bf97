import { useTranslation } from 'react-i18next';
import type { ApplicationFileFragment } from '../../../graphql/graphql.js';
import { useFormats } from '../../../ui/values/format.js';

export function Timeline({ events }: { readonly events: ApplicationFileFragment['timeline'] }) {
  const { t } = useTranslation('funding');
  const { moment } = useFormats();
  if (events.length === 0) return null;
  return (
    <section className="stack stack--close" aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline.title')}</h2>
      <ol role="list" className="timeline">
        {events.map((event) => (
          <li key={event.id}>
            <p>{t(`event.${event.action as 'submit'}`, { defaultValue: t(`state.${event.toState}`) })}</p>
            <p className="small quiet">
              {moment(event.at)} · {event.actor}
            </p>
            {event.reason && <p className="small prose">{event.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
