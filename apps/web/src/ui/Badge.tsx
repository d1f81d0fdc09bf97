import { KernBadge } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';

export type Tone = 'info' | 'success' | 'warning' | 'danger' | 'neutral';

export function Badge({ text, tone }: { readonly text: string; readonly tone: Tone }) {
  if (tone === 'neutral') return <span className="badge badge--neutral">{text}</span>;
  return <KernBadge text={text} variant={tone} className="badge" />;
}

/** What the real concept does not state is invented for the demonstration, and says so. */
export function ExampleBadge({ origin }: { readonly origin: string | null | undefined }) {
  const { t } = useTranslation('ui');
  return origin === 'example' ? <span className="badge badge--example">{t('example')}</span> : null;
}
