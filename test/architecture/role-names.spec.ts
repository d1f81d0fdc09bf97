import { appDe } from '../../apps/web/src/app/app.de.js';
import { appEn } from '../../apps/web/src/app/app.en.js';
import { roleNames } from '../../libs/identity/role-names.domain.js';

it('calls a role the same in the header of the client, in the audit trail and among the accounts of the demo', () => {
  const server = Object.entries(roleNames).map(([role, { de, en }]) => [role, { de, en }]);
  const client = Object.entries(appDe.role).map(([role, de]) => [role, { de, en: appEn.role[role as keyof typeof appEn.role] }]);
  expect(Object.fromEntries(client)).toEqual(Object.fromEntries(server));
});
