import { Role } from '#features/identity';
import { type Command, exitCodes, required, type Values, WrongUsage } from './command.js';
import { placeOf } from './place.js';
import { readNewPassword } from './password.js';

export const createAccount: Command = {
  name: 'account create',
  summary: 'Legt ein Konto mit einer Rolle an, oder gibt einem Konto eine weitere Rolle. Fragt nach dem Passwort. Braucht DATABASE_URL.',
  options: {
    email: 'Adresse, mit der sich die Person anmeldet',
    name: 'Vor- und Nachname',
    role: `eine von ${Object.values(Role).join(', ')}`,
    district: 'Kreisschlüssel, fünf Ziffern',
    municipality: 'Kurzname der Kommune, zum Beispiel melle; ohne Angabe arbeitet die Person für den Landkreis',
    locale: 'de oder en, ohne Angabe de',
  },
  run: async (values, surroundings) => {
    const account = { email: required(values, 'email'), name: required(values, 'name'), locale: localeOf(values) };
    const [role, district] = [roleOf(values), required(values, 'district')];
    const password = await readNewPassword(surroundings);
    const { withFeatures } = await import('./features.js');
    await withFeatures(surroundings, async ({ setup, tenancy }) => {
      const place = await placeOf(tenancy, district, values['municipality']);
      const accountId = await setup.createAccount({ ...account, password });
      await setup.addMembership({ ...place, accountId, role });
    });
    surroundings.say(`${account.name} kann sich mit ${account.email} anmelden (Rolle ${role}).`);
    return exitCodes.done;
  },
};

function roleOf(values: Values): Role {
  const wanted = required(values, 'role');
  const role = Object.values(Role).find((known) => known === wanted);
  if (!role) throw new WrongUsage(`Die Rolle «${wanted}» gibt es nicht.`);
  return role;
}

function localeOf({ locale = 'de' }: Values): 'de' | 'en' {
  if (locale === 'de' || locale === 'en') return locale;
  throw new WrongUsage('--locale muss de oder en sein.');
}
