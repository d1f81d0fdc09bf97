import type { ReactNode, Ref } from 'react';
import { Icon } from '../Icon.js';

interface NoticeProps {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly children?: ReactNode;
  /** Spoken at once, for what appears after an act. */
  readonly live?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
}

export function Notice({ tone, title, children, live = false, ref }: NoticeProps) {
  return (
    <div ref={ref} tabIndex={ref ? -1 : undefined} className={`notice notice--${tone}`} role={live ? 'alert' : undefined}>
      <Icon name={tone} />
      <div className="stack stack--tight">
        <p className="notice__title">{title}</p>
        {children}
      </div>
    </div>
  );
}
