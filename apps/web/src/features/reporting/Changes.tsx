import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChangePartsFragment } from '../../graphql/graphql.js';
import { Button } from '../../ui/Button.js';
import { useFormats } from '../../ui/values/format.js';

interface ChangesProps {
  readonly changes: readonly ChangePartsFragment[];
}

const shownOnPhones = 5;

/** The newest first; a phone shows five of them until all are asked for. */
export function Changes({ changes }: ChangesProps) {
  const { t } = useTranslation('reporting');
  const [all, setAll] = useState(false);
  const firstOlder = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (all) firstOlder.current?.focus();
  }, [all]);
  return (
    <section className="stack stack--close" aria-labelledby="changes">
      <h2 id="changes">{t('changes.title')}</h2>
      {changes.length === 0 && <p className="quiet">{t('changes.none')}</p>}
      <ul role="list" className="progress__changes">
        {changes.map((change, index) => (
          <li
            key={change.at + change.text}
            className={index >= shownOnPhones && !all ? 'progress__older' : undefined}
            ref={index === shownOnPhones ? firstOlder : undefined}
            tabIndex={index === shownOnPhones ? -1 : undefined}
          >
            <Change change={change} />
          </li>
        ))}
      </ul>
      {!all && changes.length > shownOnPhones && (
        <div className="progress__more">
          <Button text={t('changes.all', { count: changes.length })} variant="tertiary" onClick={() => setAll(true)} />
        </div>
      )}
    </section>
  );
}

function Change({ change: { at, text, actor, linkPath } }: { readonly change: ChangePartsFragment }) {
  const { day } = useFormats();
  return (
    <>
      <span className="quiet progress__date">{day(at)}</span>
      <span>
        {linkPath ? <Link to={linkPath}>{text}</Link> : text}
        {actor && <span className="small quiet progress__second">{actor}</span>}
      </span>
    </>
  );
}
