import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useAct } from '../../api/act.js';
import { useSurroundings } from '../../api/viewer.js';
import { SignInDocument } from '../../graphql/graphql.js';
import { Button } from '../../ui/Button.js';
import { TextField } from '../../ui/Field.js';
import { PageHead } from '../../ui/Page.js';
import { ProblemSummary, type Trouble } from '../../ui/ProblemSummary.js';
import { DemoAccounts } from './DemoAccounts.js';
import './identity.css';

export function SignIn() {
  const { t } = useTranslation('identity');
  const { installation } = useSurroundings();
  const { trouble, busy, signIn } = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const passwordField = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void signIn(email, password);
  };
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
        <ProblemSummary trouble={trouble} />
        <form className="stack" onSubmit={submit}>
          <TextField label={t('email')} type="email" autoComplete="username" required value={email} onChange={setEmail} />
          <TextField
            ref={passwordField}
            label={t('password')}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={setPassword}
          />
          <div className="row row--apart">
            <Button type="submit" variant="primary" text={t('signIn.act')} busy={busy} />
            <Link to="/passwort-vergessen">{t('signIn.forgotten')}</Link>
          </div>
        </form>
      </section>
      {installation.demo && <DemoAccounts demo={installation.demo} onChoose={choose} />}
    </div>
  );
}

function useSignIn() {
  const [act, busy] = useAct(SignInDocument, 'signIn');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { renew } = useSurroundings();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const signIn = async (email: string, password: string) => {
    const outcome = await act({ email, password });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    renew();
    await navigate(ownAddress(params.get('weiter')), { replace: true });
  };
  return { trouble, busy, signIn };
}

/** Never to another site: the address came from outside. */
const ownAddress = (target: string | null) => (target && /^\/(?![/\\])/.test(target) ? target : '/');
