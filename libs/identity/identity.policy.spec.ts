import { abilityOf, signedOutActor, systemActor } from '#platform/authorization';
import { noTenant } from '#platform/tenancy';
import { Role } from './identity.graphql.js';
import { identityPolicy } from './identity.policy.js';

const rules = [
  ['read', 'District'],
  ['read', 'Municipality'],
  ['edit', 'OwnAccount'],
] as const;

describe('identity', () => {
  it.each(Object.values(Role))('lets a %s see the district and edit the own account, nothing else', (role) => {
    const ability = abilityOf({ ...signedOutActor(), role }, identityPolicy);
    rules.forEach(([action, subject]) => expect(ability.can(action, subject)).toBe(true));
    expect(ability.can('edit', 'Municipality')).toBe(false);
    expect(ability.can('edit', 'District')).toBe(false);
  });

  it.each([
    ['the public', signedOutActor()],
    ['a job', systemActor(noTenant('public'))],
    ['an invented role', { ...signedOutActor(), role: 'superuser' }],
  ])('gives nothing to %s', (_, actor) => {
    const ability = abilityOf(actor, identityPolicy);
    rules.forEach(([action, subject]) => expect(ability.can(action, subject)).toBe(false));
  });
});
