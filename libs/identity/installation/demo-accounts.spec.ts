import { demoAccounts } from './demo-accounts.domain.js';

const row = (email: string, role: string, place: string) => ({ email, name: 'Ş', role, place });

it('shows one line per account in the order of the data, with all its roles and places', () => {
  const rows = [row('b@x', 'mayor', 'Melle'), row('a@x', 'coordinator', 'Hagen'), row('a@x', 'contributor', 'Hasbergen')];
  expect(demoAccounts(rows, 'de')).toEqual([
    { email: 'b@x', name: 'Ş', roleLabel: 'Bürgermeisteramt', place: 'Melle' },
    { email: 'a@x', name: 'Ş', roleLabel: 'Koordination / Mitarbeit', place: 'Hagen / Hasbergen' },
  ]);
});

it('speaks English', () => {
  expect(demoAccounts([row('a@x', 'auditor', 'Landkreis')], 'en')).toMatchObject([{ roleLabel: 'Audit office' }]);
});
