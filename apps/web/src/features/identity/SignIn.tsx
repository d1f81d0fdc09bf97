import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { useAct } from '../../api/act.js';
import { useSurroundings, type WhySignIn } from '../../api/viewer.js';
import { SignInDocument } from '../../graphql/graphql.js';
import { Button } from '../../ui/Button.js';
import { TextField } from '../../ui/form/Field.js';
import { Form } from '../../ui/form/Form.js';
import { PageHead } from '../../ui/page/Page.js';
import { Notice } from '../../ui/feedback/Notice.js';
import { ProblemSummary } from '../../ui/feedback/ProblemSummary.js';
import { useForm } from '../../ui/form/useForm.js';
import { DemoAccounts } from './DemoAccounts.js';
import { isAddress } from './address.js';
import './identity.css';

export function SignIn() {
  const { t } = useTranslation('identity');
  const { installation } = useSurroundings();
  const { email, setEmail, password, setPassword, sending } = useSignIn();
  const passwordField = useRef<HTMLInputElement>(null);
  const choose = (account: string) => {
    setEmail(account);
    passwordField.current?.focus();
  };
  return (
    <div className="page sign-in">
      <section className="stack">
        <PageHead
          title={t('signIn.title')}
          intro={installation.districtName ? t('signIn.intro', { district: installation.districtName }) : t('signIn.introOfAll')}
        />
        {sending.trouble ? <ProblemSummary trouble={sending.trouble} /> : <WhyHere />}
        <Form className="stack" sending={sending}>
          <TextField
            label={t('email')}
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={setEmail}
            error={sending.errorAt('email')}
          />
          <TextField
            ref={passwordField}
            label={t('password')}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={setPassword}
            error={sending.errorAt('password')}
          />
          <div className="row row--apart">
            <Button type="submit" variant="primary" text={t('signIn.act')} busy={sending.busy} />
            <Link to="/passwort-vergessen">{t('signIn.forgotten')}</Link>
          </div>
        </Form>
      </section>
      {installation.demo && <DemoAccounts demo={installation.demo} onChoose={choose} />}
    </div>
  );
}

function WhyHere() {
  const { t } = useTranslation('identity');
  if (useLocation().state !== ('interrupted' satisfies WhySignIn)) return null;
  return (
    <Notice tone="info" title={t('signIn.interrupted')} live>
      <p>{t('signIn.nothingLost')}</p>
    </Notice>
  );
}

function useSignIn() {
  const { t } = useTranslation('identity');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [act] = useAct(SignInDocument, 'signIn');
  const { renew } = useSurroundings();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const sending = useForm({
    needs: { email: [isAddress(email), t('needs.email')], password: [password !== '', t('needs.password')] },
    send: () => act({ email, password }),
    done: () => {
      renew();
      return navigate(ownAddress(params.get('weiter')), { replace: true });
    },
  });
  return { email, setEmail, password, setPassword, sending };
}

/** Never to another site: the address came from outside. */
const ownAddress = (target: string | null) => (target && /^\/(?![/\\])/.test(target) ? target : '/');
