import { AbilityBuilder, createMongoAbility, type MongoAbility, subject } from '@casl/ability';
import { Forbidden } from '#platform/errors';
import type { Actor } from './actor.js';

type Can = AbilityBuilder<MongoAbility>['can'];

/** What a feature allows to a role; it stands beside the feature. */
export type Policy = (can: Can, actor: Actor) => void;

export function abilityOf(actor: Actor, ...policies: readonly Policy[]): MongoAbility {
  const builder = new AbilityBuilder(createMongoAbility);
  policies.forEach((policy) => policy(builder.can, actor));
  return builder.build();
}

/** Throws Forbidden unless the ability allows the action on this very record, or on the kind when no record is given. */
export function ensureCan(rules: MongoAbility, action: string, kind: string, record?: object): void {
  const target = record ? subject(kind, { ...record }) : kind;
  if (!rules.can(action, target)) throw new Forbidden();
}

/** The policies of all features of a process, for the guard at the root. */
export const ability = { policies: Symbol('POLICIES') } as const;
