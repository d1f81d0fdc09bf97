import { Inject, Injectable } from '@nestjs/common';
import { audit, type AuditAct } from '#platform/audit';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { Refused } from '#platform/errors';
import { idempotent } from '#platform/graphql';
import { select, type Tx } from '#platform/tenancy';
import { grant, propose, refuse, returnForCorrection } from '../decision/deciding.js';
import { ensure } from '../funding.policy.js';
import type { Read } from '../rows.js';
import { FundingApplication } from '../application/application.graphql.js';
import { findApplication, type WholeApplication } from '../application/application.statements.js';
import { applicationView } from '../application/application.view.js';
import { auditActionOf } from './audit-actions.js';
import { auditAct, changeHeader, type Deed, expectVersion, type HeaderChanges, lockApplication, recordEvent } from './deed.js';
import { factsOf } from './standing.js';
import { submit } from './submission.js';
import { type ApplicationAction, type Command, type CommandName, decide } from './workflow.domain.js';

/** Which version of which application somebody acts on, and the key that makes a repetition harmless. */
export interface Act {
  readonly applicationId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

type Effect = (deed: Deed) => Promise<HeaderChanges>;

const effects: Partial<Record<CommandName, Effect>> = {
  submit,
  return: returnForCorrection,
  check_failed: returnForCorrection,
  propose,
  grant,
  refuse,
};

@Injectable()
export class ApplicationWorkflow {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Carries a command out once and returns the page as it then is for the actor. */
  async act(tx: Tx, actor: Actor, mutation: string, { idempotencyKey, ...act }: Act, command: Command): Promise<FundingApplication> {
    const page = await idempotent(tx, actor, mutation, idempotencyKey, { ...act, command }, async () => {
      await lockApplication(tx, act.applicationId);
      const application = await findApplication(within(tx), actor, act.applicationId);
      ensure(actor, actionOf(command), 'FundingApplication', application);
      expectVersion(application, act.expectedVersion, [{ field: 'state', yours: null, current: application.state }]);
      const sealed = await this.carryOut(tx, actor, application, command);
      const page = await this.page(within(tx), actor, act.applicationId);
      await audit.append(tx, sealed);
      return page;
    });
    return Object.assign(new FundingApplication(), page);
  }

  async page(read: Read, actor: Actor, applicationId: string): Promise<FundingApplication> {
    const application = await findApplication(read, actor, applicationId);
    ensure(actor, 'read', 'FundingApplication', application);
    return applicationView(application, { actor, today: this.clock.today(), now: this.clock.now().toISOString() });
  }

  /** What every act on a locked application consists of: decide, effect, state, event. The caller appends the act it returns last. */
  async carryOut(tx: Tx, actor: Actor, application: WholeApplication, command: Command): Promise<AuditAct> {
    const verdict = decide(application, command, factsOf(application, actor, this.clock.today()));
    if ('refusal' in verdict) throw new Refused(verdict.refusal.code, verdict.refusal.text, verdict.refusal.path);
    const at = this.clock.now();
    const deed: Deed = { tx, actor, application, command, at };
    const changes = (await effects[command.name]?.(deed)) ?? {};
    await changeHeader(deed, verdict.to, changes);
    const { name: action, reason } = command;
    await recordEvent(tx, actor, application, { action, from: application.state, to: verdict.to, reason: reason ?? null }, at);
    return auditAct(actor, application, auditActionOf(action, application.submittedAt), bodyOf(application, changes), at);
  }
}

export function within(tx: Tx): Read {
  return (statements) => select(tx, statements);
}

function actionOf({ name }: Command): ApplicationAction {
  const actions: Partial<Record<CommandName, ApplicationAction>> = { grant: 'decide', refuse: 'decide' };
  return actions[name] ?? (name as ApplicationAction);
}

function bodyOf({ programme, receiptNumber }: WholeApplication, changes: HeaderChanges): Record<string, string | number | null> {
  const granted = changes.granted_cents as number | undefined;
  return {
    programme: programme.code,
    receiptNumber: (changes.receipt_number as string | undefined) ?? receiptNumber,
    ...(granted === undefined ? {} : { grantedCents: granted }),
  };
}
