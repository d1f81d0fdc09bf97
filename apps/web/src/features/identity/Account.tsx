import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAct } from '../../api/act.js';
import { useSurroundings, useViewer } from '../../api/viewer.js';
import { ChangePasswordDocument, SessionsDocument, type SessionsQuery } from '../../graphql/graphql.js';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { useFormats } from '../../ui/values/format.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { Notice } from '../../ui/feedback/Notice.js';
import { PageHead } from '../../ui/page/Page.js';
import { PasswordForm } from './PasswordForm.js';
import { useSignOut } from './useSignOut.js';
import './identity.css';

export function Account() {
  const { t } = useTranslation('identity');
  const viewer = useViewer();
  const { installation } = useSurroundings();
  const query = useQuery({ query: SessionsDocument });
  return (
    <div className="page page--narrow stack--loose">
      <PageHead title={t('account.title')} state={viewer.name} />
      <section className="stack" aria-labelledby="sessions">
        <h2 id="sessions">{t('account.sessions')}</h2>
        {installation.demo && <p className="quiet">{t('account.realTime')}</p>}
        <Loaded query={query}>{({ viewer: read }) => <Sessions sessions={read?.sessions ?? []} />}</Loaded>
        <SignOutEverywhere />
      </section>
      <ChangePassword />
    </div>
  );
}

type Session = NonNullable<SessionsQuery['viewer']>['sessions'][number];

function Sessions({ sessions }: { readonly sessions: readonly Session[] }) {
  const { t } = useTranslation('identity');
  const { moment } = useFormats();
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t('account.device')}</th>
          <th scope="col">{t('account.since')}</th>
          <th scope="col">{t('account.lastSeen')}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">
              <span className="row">
                {deviceOf(session.userAgent) ?? t('account.unknownDevice')}
                {session.current && <Badge tone="info" text={t('account.current')} />}
              </span>
            </th>
            <td data-label={t('account.since')}>{moment(session.createdAt)}</td>
            <td data-label={t('account.lastSeen')}>{moment(session.lastSeenAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SignOutEverywhere() {
  const { t } = useTranslation('app');
  const signOut = useSignOut();
  return (
    <div>
      <Button text={t('account.signOutEverywhere')} onClick={() => void signOut.everywhere()} />
    </div>
  );
}

function ChangePassword() {
  const { t } = useTranslation('identity');
  const [act] = useAct(ChangePasswordDocument, 'changePassword');
  const [times, setTimes] = useState(0);
  return (
    <section className="stack" aria-labelledby="password">
      <h2 id="password">{t('account.changePassword')}</h2>
      {times > 0 && <Notice tone="success" title={t('account.passwordChanged')} live />}
      <PasswordForm
        key={times}
        askForCurrent
        label={t('account.changePassword')}
        act={(newPassword, currentPassword) => act({ currentPassword, newPassword })}
        onDone={() => setTimes(times + 1)}
      />
    </section>
  );
}

const browsers = ['Firefox', 'Edg', 'OPR', 'Chrome', 'Safari'] as const;
const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'] as const;

function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const browser = browsers.find((name) => userAgent.includes(name));
  const system = systems.find((name) => userAgent.includes(name));
  return [browser === 'Edg' ? 'Edge' : browser, system].filter(Boolean).join(' · ') || userAgent.slice(0, 60);
}
