import { useTranslation } from 'react-i18next';
import { ExampleBadge } from '../../ui/Badge.js';
import type { Release } from './framework-tree.js';

export function ReleaseOverview({ release }: { readonly release: Release }) {
  const { t } = useTranslation('frameworks');
  return (
    <div className="stack stack--loose">
      <p className="prose">{t('overview')}</p>
      <Texts title={t('taskAreas')} texts={release.taskAreas} />
      <Texts title={t('transferContents')} texts={release.transferContents} />
    </div>
  );
}

function Texts({ title, texts }: { readonly title: string; readonly texts: Release['taskAreas'] }) {
  if (texts.length === 0) return null;
  return (
    <section className="stack stack--close">
      <h2>{title}</h2>
      <ol role="list" className="link-list">
        {texts.map((text) => (
          <li key={text.code}>
            <div className="prose">
              <strong>{text.title}</strong> <ExampleBadge origin={text.origin} />
              {text.text && <p className="quiet">{text.text}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
