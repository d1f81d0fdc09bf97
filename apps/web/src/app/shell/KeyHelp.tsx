import { KernCheckbox } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog/Dialog.js';
import { keysAreOn, switchKeys, useKeys } from '../../ui/keys.js';

const keys = [
  ['?', 'help'],
  ['n', 'next'],
  ['1 2 3 4', 'choose'],
  ['/', 'search'],
  ['Strg/Ctrl K', 'find'],
  ['↑ ↓ ← →', 'tree'],
  ['Alt ↑ ↓', 'arrange'],
  ['Esc', 'escape'],
] as const;

export function KeyHelp() {
  const { t } = useTranslation('app');
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(keysAreOn);
  useKeys({ '?': () => setOpen(true) });
  if (!open) return null;
  const toggle = () => {
    switchKeys(!on);
    setOn(!on);
  };
  return (
    <Dialog title={t('keys.title')} onClose={() => setOpen(false)}>
      <dl className="facts">
        {keys.map(([key, name]) => (
          <div key={key} className="facts__row">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <KernCheckbox id="keys-on" label={t('keys.on')} checked={on} onChange={toggle} />
    </Dialog>
  );
}
