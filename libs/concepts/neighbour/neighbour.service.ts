import { Inject, Injectable } from '@nestjs/common';
import { audit, registerAuditActions } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { NotFound } from '#platform/errors';
import { select, Tenancy, type Tx } from '#platform/tenancy';
import { ConceptReader } from '../reading/concept-reader.service.js';
import { conceptsPolicy } from '../concepts.policy.js';
import { Concepts } from '../decision/concepts.service.js';
import { lockedFor, municipalityOf } from '../locked-revision.js';
import { itemsOf } from '../reading/overlay.domain.js';
import { nothingAdopted, nothingChosen, notCopied } from './neighbour.refusals.js';
import {
  neighboursPublications,
  newestAdopted,
  ownPublication,
  type PublicationRow,
  type Published,
  publishedBy,
  type SourceRow,
  sourcesOf,
  writeSource,
} from './neighbour.statements.js';
import { type OwnConcept, planCopy, type PublishedItem, publishedItems } from './published.domain.js';

registerAuditActions({
  'concept.published': {
    text: { de: 'Fassung {revision} den Nachbarn gezeigt', en: 'Revision {revision} published to the neighbours' },
    shared: true,
  },
  'concept.publication-ended': { text: { de: 'Veröffentlichung beendet', en: 'Publication ended' }, shared: true },
  'concept.copied-from-neighbour': { text: { de: '{count} Einträge aus {place} übernommen', en: '{count} items copied from {place}' } },
});

/** Which items of whom, and which own decisions were seen and may be replaced. */
export interface CopyWish {
  readonly neighbourId: string;
  readonly itemIds: readonly string[];
  readonly replacing: readonly { readonly itemId: string; readonly expectedVersion: number }[];
}

interface Publications {
  readonly own: PublicationRow | null;
  readonly neighbours: readonly PublicationRow[];
  readonly availableActions: readonly ('publish' | 'end')[];
}

interface Publishable {
  readonly revision: number;
  readonly adoptedOn: string;
  readonly items: readonly (PublishedItem & { readonly published: boolean })[];
}

/** What is copied so far, by the neighbour's id, and the own versions that may be replaced. */
interface Progress {
  readonly copied: ReadonlyMap<string, string>;
  readonly seen: ReadonlyMap<string, number>;
}

interface AdoptedHead {
  readonly id: string;
  readonly publishedIds: readonly string[];
}

@Injectable()
export class Neighbours {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(ConceptReader) private readonly reader: ConceptReader,
    @Inject(Concepts) private readonly concepts: Concepts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What the neighbours published, and what is published here. */
  async publications(actor: Actor): Promise<Publications> {
    const ability = abilityOf(actor, conceptsPolicy);
    ensureCan(ability, 'read', 'PublishedConcept');
    const municipalityId = municipalityOf(actor);
    const statements = [ownPublication(municipalityId), neighboursPublications(), newestAdopted(municipalityId)];
    const [[own = null] = [], neighbours = [], adopted = []] = (await this.tenancy.read(
      actor.context,
      statements,
    )) as unknown as PublicationRow[][];
    const mayPublish = ability.can('publish', 'PublishedConcept');
    const possible = [...(adopted.length > 0 ? (['publish'] as const) : []), ...(own ? (['end'] as const) : [])];
    return { own, neighbours, availableActions: mayPublish ? possible : [] };
  }

  /** What could be shown to the neighbours, and what of it is. */
  async publishable(actor: Actor): Promise<Publishable | null> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'publish', 'PublishedConcept');
    const municipalityId = municipalityOf(actor);
    const [[head] = []] = (await this.tenancy.read(actor.context, [newestAdopted(municipalityId)])) as unknown as AdoptedHead[][];
    if (!head) return null;
    const { fields, revision, adoption } = await this.reader.storedRevision(actor, municipalityId, head.id);
    const shown = new Set(head.publishedIds);
    const items = publishedItems(itemsOf(fields), null).map((item) => ({ ...item, published: shown.has(item.itemId) }));
    return { revision, adoptedOn: adoption?.date ?? '', items };
  }

  async items(actor: Actor, municipalityId: string): Promise<readonly PublishedItem[]> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'read', 'PublishedConcept');
    const [[row] = []] = await this.tenancy.read(actor.context, [publishedBy(municipalityId)]);
    if (!row) throw new NotFound();
    // What was published before example content was labelled has no label.
    return (row as unknown as Published).items.map((item) => ({ ...item, origin: item.origin ?? null }));
  }

  async sources(actor: Actor): Promise<SourceRow[]> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'read', 'PublishedConcept');
    const [rows = []] = await this.tenancy.read(actor.context, [sourcesOf(municipalityOf(actor))]);
    return rows as unknown as SourceRow[];
  }

  /** Shows the newest adopted revision to the neighbours, whole or the chosen items; takes the place of what was shown before. */
  async publish(tx: Tx, actor: Actor, itemIds: readonly string[] | null): Promise<PublicationRow> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'publish', 'PublishedConcept');
    const municipalityId = municipalityOf(actor);
    // The lock lets two who publish at once do so one after the other.
    const [adopted] = await tx.query<{ id: string }[]>(
      `select id from concept_revision where municipality_id = $1 and state = 'adopted' order by number desc limit 1 for update`,
      [municipalityId],
    );
    if (!adopted) throw nothingAdopted();
    if (itemIds?.length === 0) throw nothingChosen();
    const { municipality, fields, revision, adoption } = await this.reader.revision(tx, actor, adopted.id);
    await tx.query('delete from concept_publication where municipality_id = $1', [municipalityId]);
    await tx.query(
      `insert into concept_publication (municipality_id, district_id, revision_id, revision_number, adopted_on, slug, name, short_name, items,
                                        published_at, published_by, published_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[municipalityId, actor.context.districtId, adopted.id, revision, adoption?.date],
        ...[municipality.slug, municipality.name, municipality.shortName, JSON.stringify(publishedItems(itemsOf(fields), itemIds))],
        ...[this.clock.now(), actor.context.accountId, actor.name],
      ],
    );
    await this.note(tx, actor, 'concept.published', { revision });
    const [[row] = []] = await select(tx, [ownPublication(municipalityId)]);
    return row as unknown as PublicationRow;
  }

  /** Ends the publication; what neighbours copied stays theirs. */
  async endPublication(tx: Tx, actor: Actor): Promise<void> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'publish', 'PublishedConcept');
    const municipalityId = municipalityOf(actor);
    const [[row] = []] = await select(tx, [ownPublication(municipalityId)]);
    if (!row) throw new NotFound();
    await tx.query('delete from concept_publication where municipality_id = $1', [municipalityId]);
    await this.note(tx, actor, 'concept.publication-ended', {});
  }

  /** Makes own decisions of a neighbour's, item by item; what is decided here is replaced only as it was seen. Returns the ids of the own items. */
  async copy(tx: Tx, actor: Actor, { neighbourId, itemIds, replacing }: CopyWish): Promise<string[]> {
    const { id } = await lockedFor(tx, actor, 'add_own');
    if (neighbourId === municipalityOf(actor)) throw new NotFound();
    const [[row] = []] = await select(tx, [publishedBy(neighbourId)]);
    if (!row) throw new NotFound();
    const { name, items } = row as unknown as Published;
    const seen = new Map(replacing.map((decision) => [decision.itemId, decision.expectedVersion]));
    const own = await this.ownConcept(tx, actor, id, seen);
    const plan = planCopy(items, itemIds, own);
    if ('issues' in plan) throw notCopied(plan.issues);
    const copied = new Map(own.copied);
    for (const item of plan.items) copied.set(item.itemId, await this.take(tx, actor, item, { copied, seen }));
    for (const { itemId: sourceItemId } of plan.items)
      await writeSource(tx, {
        municipalityId: municipalityOf(actor),
        districtId: actor.context.districtId,
        itemId: copied.get(sourceItemId) ?? sourceItemId,
        sourceItemId,
        sourceMunicipalityId: neighbourId,
        sourceName: name,
        at: this.clock.now(),
      });
    await this.note(tx, actor, 'concept.copied-from-neighbour', { count: plan.items.length, place: name });
    return plan.items.map(({ itemId }) => copied.get(itemId) ?? itemId);
  }

  private async take(tx: Tx, actor: Actor, item: PublishedItem, { copied, seen }: Progress): Promise<string> {
    const { itemId, kind, reason, local, stance } = item;
    const labelled = item.origin ? { ...local, origin: item.origin } : local;
    if (stance !== 'own') {
      await this.concepts.decide(tx, actor, { ...labelled, itemId, reason, stance, expectedVersion: seen.get(itemId) ?? 0 });
      return itemId;
    }
    const parentId = copied.get(item.parentId) ?? item.parentId;
    return (await this.concepts.addOwn(tx, actor, { ...labelled, kind, parentId })).id;
  }

  private async ownConcept(tx: Tx, actor: Actor, revisionId: string, seen: ReadonlyMap<string, number>): Promise<OwnConcept> {
    const { fields } = await this.reader.revision(tx, actor, revisionId);
    const [rows = []] = await select(tx, [sourcesOf(municipalityOf(actor))]);
    const items = itemsOf(fields);
    const challenges = fields.flatMap((field) => field.challenges);
    return {
      places: new Set([...challenges, ...items].map((place) => place.id)),
      decided: new Set(items.filter(({ stance, id }) => stance !== null && !seen.has(id)).map(({ id }) => id)),
      copied: new Map((rows as unknown as SourceRow[]).map(({ sourceItemId, itemId }) => [sourceItemId, itemId])),
    };
  }

  private async note(tx: Tx, actor: Actor, action: string, body: Record<string, string | number>): Promise<void> {
    const municipalityId = municipalityOf(actor);
    const subject = { type: 'LocalConcept', id: municipalityId };
    await audit.append(tx, { chain: { municipalityId }, actor, action, subject, body, at: this.clock.now() });
  }
}
