import { Inject, Injectable, Module } from '@nestjs/common';
import { Mail } from '#platform/mail';
import { defineJob, outbox } from '#platform/outbox';
import { HandlesJob, type Job, JobImpossible, JobPostponed } from '#platform/queue';
import { Tenancy, type TenancyContext, type Tx } from '#platform/tenancy';

/** Deliberately without a unique key: if anything ran twice, the table would show it. */
export const trialSchema = `
  create table trial_effect (
    municipality_id uuid not null,
    workflow text not null,
    step text not null,
    attempt integer not null,
    worker text not null,
    at timestamptz not null default clock_timestamp()
  );
  alter table trial_effect enable row level security;
  alter table trial_effect force row level security;
  create policy trial_effect_own on trial_effect to kreisweit_app
    using (municipality_id = (select context.municipality())) with check (municipality_id = (select context.municipality()));
  grant select, insert on trial_effect to kreisweit_app;
`;

type Workflow = { readonly workflow: string; readonly workMs: number };

export const check = defineJob<Workflow>('trial.check');
const notice = defineJob<Workflow>('trial.notice');
export const flaky = defineJob<{ workflow: string; failures: number }>('trial.flaky', { attempts: 2 });
export const impossible = defineJob<Workflow>('trial.impossible');
export const postponed = defineJob<Workflow>('trial.postponed');
export const outside = defineJob<Workflow>('trial.outside');

/** Records what a submission would: a check, which leads to one notice with one mail. */
export function submit(tenancy: Tenancy, context: TenancyContext, workflow: string, workMs = 0): Promise<void> {
  return tenancy.transaction(context, async (tx) => {
    await effect(tx, context, workflow, 'submitted', 0);
    await outbox.record(tx, context, check, { workflow, workMs });
  });
}

/** A test that holds the gate keeps every trial job in its middle. */
export const closedGate = 'select pg_advisory_xact_lock(4711)';
const passGate = 'select pg_advisory_xact_lock_shared(4711)';

@Injectable()
class TrialJobs {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  @HandlesJob(check)
  async check(tx: Tx, job: Job<Workflow>): Promise<void> {
    await note(tx, job, 'checked');
    await outbox.record(tx, job.context, notice, job.payload);
  }

  @HandlesJob(notice)
  async notice(tx: Tx, job: Job<Workflow>): Promise<void> {
    await note(tx, job, 'noticed');
    const to = [{ name: 'Rathaus', address: 'rathaus@example.org' }];
    await this.mail.send(tx, job.context, { to, subject: `Bescheid ${job.payload.workflow}`, text: 'Der Bescheid liegt bereit.' });
  }

  @HandlesJob(flaky)
  async flaky(tx: Tx, job: Job<{ workflow: string; failures: number }>): Promise<void> {
    await effect(tx, job.context, job.payload.workflow, 'tried', job.attempt);
    if (job.attempt <= job.payload.failures) throw new Error('not this time');
  }

  @HandlesJob(impossible)
  impossible(): Promise<void> {
    throw new JobImpossible('there is no such workflow');
  }

  @HandlesJob(postponed)
  async postponed(tx: Tx, job: Job<Workflow>): Promise<void> {
    if (job.attempt < 3) throw new JobPostponed('not yet', 0);
    await note(tx, job, 'done at last');
  }

  @HandlesJob(outside, { outside: true })
  async outside(job: Job<Workflow>): Promise<void> {
    await this.tenancy.transaction(job.context, (tx) => job.hold(tx));
    await work(job.payload.workMs);
    await this.tenancy.transaction(job.context, async (tx) => {
      await effect(tx, job.context, job.payload.workflow, 'outside', job.attempt);
      await job.complete(tx);
    });
  }
}

@Module({ providers: [TrialJobs] })
class TrialModule {}

/** What a worker needs in order to run the trial jobs beside the real ones. */
export const trialFeature = { module: TrialModule };

async function note(tx: Tx, job: Job<Workflow>, step: string): Promise<void> {
  await effect(tx, job.context, job.payload.workflow, step, job.attempt);
  await tx.query(passGate);
  await work(job.payload.workMs);
}

async function effect(tx: Tx, { municipalityId }: TenancyContext, workflow: string, step: string, attempt: number): Promise<void> {
  const insert = 'insert into trial_effect (municipality_id, workflow, step, attempt, worker) values ($1, $2, $3, $4, $5)';
  await tx.query(insert, [municipalityId, workflow, step, attempt, process.env['TRIAL_WORKER'] ?? '']);
}

// Stands for the time a handler spends rendering; the tests themselves never wait this way.
function work(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
