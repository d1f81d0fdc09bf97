import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useAct } from '../../api/act.js';
import { ResetPasswordDocument } from '../../graphql/graphql.js';
import { ButtonLink } from '../../ui/Button.js';
import { Notice } from '../../ui/feedback/Notice.js';
import { PageHead } from '../../ui/page/Page.js';
import { PasswordForm } from './PasswordForm.js';

/** Reached from the mail; the token travels in the fragment, which no server log ever sees. */
export function NewPassword() {
  const { t } = useTranslation('identity');
  const token = new URLSearchParams(useLocation().hash.slice(1)).get('token');
  const [act] = useAct(ResetPasswordDocument, 'resetPassword');
  const [done, setDone] = useState(false);
  return (
    <div className="page page--narrow">
      <PageHead title={t('reset.title')} back={{ to: '/anmelden', label: t('signIn.title') }} />
      {!token && <Notice tone="warning" title={t('reset.noToken')} />}
      {token && !done && (
        <PasswordForm act={(newPassword) => act({ token, newPassword })} onDone={() => setDone(true)} label={t('reset.act')} />
      )}
      {!done && <Link to="/passwort-vergessen">{t('reset.another')}</Link>}
      {done && (
        <Notice tone="success" title={t('reset.done')} live>
          <div>
            <ButtonLink small to="/anmelden">
              {t('signIn.act')}
            </ButtonLink>
          </div>
        </Notice>
      )}
    </div>
  );
}
