import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode, Ref } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from './Icon.js';

type Variant = 'primary' | 'secondary' | 'tertiary';

interface ButtonProps {
  readonly text: string;
  readonly variant?: Variant;
  readonly type?: 'button' | 'submit';
  readonly icon?: IconName;
  readonly busy?: boolean;
  readonly small?: boolean;
  readonly onClick?: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly form?: string;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-controls'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-haspopup'?: 'menu' | 'dialog';
}

/** While busy the button keeps its focus and says so, instead of being disabled under the finger. */
export function Button({ variant = 'secondary', busy = false, small = false, onClick, ...rest }: ButtonProps) {
  return (
    <KernButton
      variant={variant}
      className={small ? 'button--small' : ''}
      {...(rest.icon === 'arrow-forward' ? { iconPosition: 'right' } : {})}
      {...(busy ? { 'aria-disabled': true, 'aria-busy': true } : {})}
      {...rest}
      onClick={busy ? stopSubmit : () => onClick?.()}
    />
  );
}

const stopSubmit = (event?: { preventDefault: () => void }) => event?.preventDefault();

interface ButtonLinkProps {
  readonly to: string;
  readonly variant?: Variant;
  readonly icon?: IconName;
  readonly small?: boolean;
  readonly children: ReactNode;
}

export function ButtonLink({ to, variant = 'secondary', icon, small = false, children }: ButtonLinkProps) {
  return (
    <Link to={to} className={`kern-btn kern-btn--${variant} ${small ? 'button--small' : ''}`}>
      <span className="kern-label">{children}</span>
      {icon && <Icon name={icon} />}
    </Link>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly icon: IconName;
  readonly onClick: () => void;
}

export function IconButton({ label, icon, onClick }: IconButtonProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
