import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failureOf } from '../../api/failure.js';
import { useSurroundings } from '../../api/viewer.js';
import { RequestPasswordResetDocument } from '../../graphql/graphql.js';
import { Button, ButtonLink } from '../../ui/Button.js';
import { FailureNotice } from '../../ui/FailureNotice.js';
import { TextField } from '../../ui/Field.js';
import { Notice } from '../../ui/Notice.js';
import { PageHead } from '../../ui/Page.js';

export function ForgottenPassword() {
  const { t } = useTranslation('identity');
  const [{ data, error, fetching }, request] = useMutation(RequestPasswordResetDocument);
  const [email, setEmail] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!fetching) void request({ email });
  };
  return (
    <div className="page page--narrow">
      <PageHead title={t('forgotten.title')} intro={t('forgotten.intro')} back={{ to: '/anmelden', label: t('signIn.title') }} />
      {error && <FailureNotice failure={failureOf(error)} />}
      {data ? (
        <Requested />
      ) : (
        <form className="stack sign-in__form" onSubmit={submit}>
          <TextField label={t('email')} type="email" autoComplete="username" required value={email} onChange={setEmail} />
          <div>
            <Button type="submit" variant="primary" text={t('forgotten.act')} busy={fetching} />
          </div>
        </form>
      )}
    </div>
  );
}

function Requested() {
  const { t } = useTranslation('identity');
  const { installation } = useSurroundings();
  return (
    <Notice tone="success" title={t('forgotten.done')} live>
      <p>{t('forgotten.next')}</p>
      {installation.demo && (
        <div>
          <ButtonLink small to="/postfach">
            {t('forgotten.mailbox')}
          </ButtonLink>
        </div>
      )}
    </Notice>
  );
}
