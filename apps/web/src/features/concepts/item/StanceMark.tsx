import { useTranslation } from 'react-i18next';
import type { Stance } from '../../../graphql/graphql.js';

interface StanceMarkProps {
  readonly stance: Stance | null;
  /** What the mark stands for where it is no stance. */
  readonly label?: string;
}

/** A shape per stance, so that it can be told apart without colour. */
export function StanceMark({ stance, label }: StanceMarkProps) {
  const { t } = useTranslation('concepts');
  const name = stance ?? 'undecided';
  const words = label ?? t(`stance.${name}`);
  return (
    <span className={`stance-mark stance-mark--${name}`} title={words}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="6.5" />
        {stance && <path d={paths[stance]} />}
      </svg>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

const paths: Readonly<Record<Stance, string>> = {
  adopted: 'M4.8 8.2l2.2 2.2 4.2-4.6',
  adapted: 'M4.6 9.2c1.2-2.4 2.3-2.4 3.4-1.2s2.2 1.2 3.4-1.2',
  omitted: 'M5 5l6 6M11 5l-6 6',
  own: 'M8 4.6v6.8M4.6 8h6.8',
};
