import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failureOf } from '../../api/failure.js';
import { useSurroundings } from '../../api/viewer.js';
import { RequestPasswordResetDocument } from '../../graphql/graphql.js';
import { Button, ButtonLink } from '../../ui/Button.js';
import { TextField } from '../../ui/form/Field.js';
import { Form } from '../../ui/form/Form.js';
import { Notice } from '../../ui/feedback/Notice.js';
import { PageHead } from '../../ui/page/Page.js';
import { ProblemSummary } from '../../ui/feedback/ProblemSummary.js';
import { useForm } from '../../ui/form/useForm.js';
import { isAddress } from './address.js';

export function ForgottenPassword() {
  const { t } = useTranslation('identity');
  const [, request] = useMutation(RequestPasswordResetDocument);
  const [email, setEmail] = useState('');
  const [requested, setRequested] = useState(false);
  const sending = useForm({
    needs: { email: [isAddress(email), t('needs.email')] },
    send: async () => {
      const { error } = await request({ email });
      return error ? { kind: 'failure', failure: failureOf(error) } : { kind: 'done', value: true };
    },
    done: setRequested,
  });
  return (
    <div className="page page--narrow">
      <PageHead title={t('forgotten.title')} intro={t('forgotten.intro')} back={{ to: '/anmelden', label: t('signIn.title') }} />
      <ProblemSummary trouble={sending.trouble} />
      {requested ? (
        <Requested />
      ) : (
        <Form className="stack sign-in__form" sending={sending}>
          <TextField
            label={t('email')}
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={setEmail}
            error={sending.errorAt('email')}
          />
          <div>
            <Button type="submit" variant="primary" text={t('forgotten.act')} busy={sending.busy} />
          </div>
        </Form>
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
