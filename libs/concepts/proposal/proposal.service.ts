import { Inject, Injectable } from '@nestjs/common';
import { DraftItems } from '#features/frameworks';
import { audit, registerAuditActions } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { NotFound } from '#platform/errors';
import { select, Tenancy, type Tx } from '#platform/tenancy';
import { ConceptReader } from '../reading/concept-reader.service.js';
import { conceptsPolicy } from '../concepts.policy.js';
import { lockRevision } from '../concepts.statements.js';
import { municipalityOf } from '../locked-revision.js';
import { itemsOf } from '../reading/overlay.domain.js';
import { patchOf, proposedBy } from './proposal.domain.js';
import { alreadyAnswered, itemNotInDraft, nothingToPropose, parentUnknown, written } from './proposal.refusals.js';
import { proposalById, type ProposalFilter, type ProposalRow, proposalsOf } from './proposal.statements.js';

registerAuditActions({
  'proposal.made': {
    text: { de: '„{item}“ für das Rahmenkonzept vorgeschlagen', en: '“{item}” proposed for the framework' },
    shared: true,
  },
  'proposal.withdrawn': { text: { de: 'Vorschlag „{item}“ zurückgezogen', en: 'Proposal “{item}” withdrawn' }, shared: true },
  'proposal.taken-up': { text: { de: 'Vorschlag „{item}“ aufgegriffen', en: 'Proposal “{item}” taken up' }, shared: true },
  'proposal.declined': { text: { de: 'Vorschlag „{item}“ nicht aufgegriffen', en: 'Proposal “{item}” declined' }, shared: true },
});

/** `draftVersion` is the version of the draft's item that was seen; without it, fields somebody edited in the draft are not overwritten. */
export interface Answer {
  readonly proposalId: string;
  readonly takeUp: boolean;
  readonly intoDraft: boolean;
  readonly draftVersion: number | null;
  readonly answer: string;
}

interface Outcome {
  readonly state: 'taken_up' | 'declined';
  readonly answer: string | null;
  readonly taken: { readonly itemId: string; readonly releaseId: string } | null;
}

const untouched = 1;

@Injectable()
export class FrameworkProposals {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(ConceptReader) private readonly reader: ConceptReader,
    @Inject(DraftItems) private readonly draftItems: DraftItems,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(actor: Actor, filter: ProposalFilter): Promise<ProposalRow[]> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'read', 'FrameworkProposal');
    const [rows = []] = await this.tenancy.read(actor.context, [proposalsOf(filter)]);
    return rows as unknown as ProposalRow[];
  }

  /** Proposes what the newest revision says now; proposing shows it to the district, also from a draft. */
  async propose(tx: Tx, actor: Actor, itemId: string, note: string): Promise<ProposalRow> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'propose', 'FrameworkProposal');
    const why = written('note', note, 'NOTE_REQUIRED');
    const municipalityId = municipalityOf(actor);
    const revision = await lockRevision(tx, municipalityId);
    if (!revision) throw new NotFound();
    const { fields } = await this.reader.revision(tx, actor, revision.id);
    const item = itemsOf(fields).find(({ id }) => id === itemId);
    if (!item) throw new NotFound();
    const proposed = proposedBy(item);
    if (!proposed) throw nothingToPropose();
    const [row] = await tx.query<{ id: string }[]>(
      `insert into framework_proposal (municipality_id, district_id, release_id, item_id, kind, stance, parent_item_id, field_code, code, district_title,
                                       title, text, target, responsible, priority, origin, note, proposed_at, proposed_by, proposed_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) returning id`,
      [
        ...[municipalityId, revision.district_id, revision.release_id, itemId, proposed.kind, proposed.stance],
        ...[proposed.parentId, proposed.fieldCode, proposed.code, proposed.districtTitle],
        ...[proposed.title, proposed.text, proposed.target, proposed.responsible, proposed.priority, proposed.origin],
        ...[why, this.clock.now(), actor.context.accountId, actor.name],
      ],
    );
    const proposal = await found(tx, row?.id ?? '');
    await this.note(tx, actor, 'proposal.made', proposal);
    return proposal;
  }

  async withdraw(tx: Tx, actor: Actor, id: string): Promise<ProposalRow> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'propose', 'FrameworkProposal');
    const proposal = await openProposal(tx, id);
    await tx.query(`update framework_proposal set state = 'withdrawn' where municipality_id = $1 and id = $2`, [
      proposal.municipalityId,
      id,
    ]);
    await this.note(tx, actor, 'proposal.withdrawn', proposal);
    return found(tx, id);
  }

  /** Takes a proposal up, into the draft of the next release if wanted, or declines it with a reason. */
  async answer(tx: Tx, actor: Actor, input: Answer): Promise<ProposalRow> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'answer', 'FrameworkProposal');
    const proposal = await openProposal(tx, input.proposalId);
    const answer = written('answer', input.answer, input.takeUp ? null : 'ANSWER_REQUIRED') || null;
    const taken = input.takeUp && input.intoDraft ? await this.writeDraft(tx, actor, proposal, input.draftVersion ?? untouched) : null;
    await this.close(tx, actor, proposal, { state: input.takeUp ? 'taken_up' : 'declined', answer, taken });
    await this.note(tx, actor, input.takeUp ? 'proposal.taken-up' : 'proposal.declined', proposal);
    return found(tx, proposal.id);
  }

  private async writeDraft(tx: Tx, actor: Actor, proposal: ProposalRow, draftVersion: number): Promise<Outcome['taken']> {
    const itemId = proposal.stance === 'own' ? await this.addToDraft(tx, actor, proposal) : await stillInDraft(tx, proposal.itemId);
    const seen = { itemId, expectedVersion: proposal.stance === 'own' ? untouched : draftVersion };
    await this.draftItems.edit(tx, actor, seen, patchOf(proposal));
    return { itemId, releaseId: await draftReleaseOf(tx, itemId) };
  }

  private async addToDraft(tx: Tx, actor: Actor, { kind, parentId, title, municipalityId }: ProposalRow): Promise<string> {
    const place = await placeInDraft(tx, municipalityId, parentId);
    const item = await this.draftItems.add(tx, actor, { kind, parentId: place, afterId: null, code: null, title: title ?? '' });
    return item.id;
  }

  private async close(tx: Tx, actor: Actor, { municipalityId, id }: ProposalRow, { state, answer, taken }: Outcome): Promise<void> {
    await tx.query(
      `update framework_proposal set state = $3, answer = $4, taken_item_id = $5, taken_release_id = $6,
              answered_at = $7, answered_by = $8, answered_by_name = $9
        where municipality_id = $1 and id = $2`,
      [
        ...[municipalityId, id, state, answer, taken?.itemId ?? null, taken?.releaseId ?? null],
        ...[this.clock.now(), actor.context.accountId, actor.name],
      ],
    );
  }

  private async note(tx: Tx, actor: Actor, action: string, { id, municipalityId, code, title, districtTitle }: ProposalRow): Promise<void> {
    const item = [code, title ?? districtTitle].filter(Boolean).join(' ');
    const subject = { type: 'FrameworkProposal', id };
    await audit.append(tx, { chain: { municipalityId }, actor, action, subject, body: { item }, at: this.clock.now() });
  }
}

async function found(tx: Tx, id: string): Promise<ProposalRow> {
  const [[row] = []] = await select(tx, [proposalById(id)]);
  if (!row) throw new NotFound();
  return row as unknown as ProposalRow;
}

// Row security hides an answered proposal from the lock, so the second of two answers comes too late and sees that.
async function openProposal(tx: Tx, id: string): Promise<ProposalRow> {
  const { municipalityId } = await found(tx, id);
  await tx.query('select 1 from framework_proposal where municipality_id = $1 and id = $2 for update', [municipalityId, id]);
  const proposal = await found(tx, id);
  if (proposal.state !== 'open') throw alreadyAnswered();
  return proposal;
}

/** Where an own item comes to stand: below what the draft holds, or below the municipality's own goal that was taken up before. */
async function placeInDraft(tx: Tx, municipalityId: string, parentId: string): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(
    `select i.item_id as id from framework_item i join framework_release r on r.id = i.release_id and r.state = 'draft'
      where i.item_id = $2 or i.item_id in (
        select p.taken_item_id from framework_proposal p where p.municipality_id = $1 and p.item_id = $2 and p.state = 'taken_up'
      ) limit 1`,
    [municipalityId, parentId],
  );
  if (!row) throw parentUnknown();
  return row.id;
}

/** Without a draft it is the draft's own refusal that says so. */
async function stillInDraft(tx: Tx, itemId: string): Promise<string> {
  const [draft] = await tx.query<{ id: string | null }[]>(
    `select i.item_id as id from framework_release r left join framework_item i on i.release_id = r.id and i.item_id = $1 where r.state = 'draft'`,
    [itemId],
  );
  if (draft?.id === null) throw itemNotInDraft();
  return itemId;
}

async function draftReleaseOf(tx: Tx, itemId: string): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(
    `select r.id from framework_item i join framework_release r on r.id = i.release_id and r.state = 'draft' where i.item_id = $1`,
    [itemId],
  );
  if (!row) throw new NotFound();
  return row.id;
}
