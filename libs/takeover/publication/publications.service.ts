import { Inject, Injectable } from '@nestjs/common';
import { DraftContent, Frameworks, type Read } from '#features/frameworks';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { known } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import { type Pen, penFor, planningDistrict, reading, record } from '../desk.js';
import * as statements from './publications.statements.js';
import { changedBefore, notInForce } from '../takeover.refusals.js';

type Own = statements.OwnPublication;

@Injectable()
export class FrameworkPublications {
  constructor(
    @Inject(Frameworks) private readonly frameworks: Frameworks,
    @Inject(DraftContent) private readonly content: DraftContent,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Everything this district ever published, newest first; at most the first stands. */
  async own(read: Read, actor: Actor): Promise<Own[]> {
    planningDistrict(actor, 'read', 'FrameworkPublication');
    return this.all(read);
  }

  /** What the other districts show, one release each. */
  async ofOthers(read: Read, actor: Actor): Promise<statements.PublishedFramework[]> {
    planningDistrict(actor, 'read', 'FrameworkTakeover');
    const [rows = []] = await read([statements.publishedByOthers]);
    return rows as unknown as statements.PublishedFramework[];
  }

  /** Shows the release in force to the other districts, in the place of an earlier one; showing it again changes nothing. */
  async publish(tx: Tx, actor: Actor, releaseId: string): Promise<Own> {
    const pen = this.pen(actor);
    const read = reading(tx);
    const release = await this.frameworks.find(read, releaseId);
    if (release.state !== 'released') throw notInForce();
    const standing = await this.standing(read);
    if (standing?.releaseId === release.id) return standing;
    if (standing) await statements.withdrawPublication(tx, pen, standing.id);
    await statements.insertPublication(tx, pen, release, await this.content.of(read, release.id));
    const published = known(await this.standing(read));
    await record(tx, pen, 'framework.published', published.id, { release: release.number });
    return published;
  }

  /** From now on nobody sees or takes it over any more; who did keeps it. */
  async withdraw(tx: Tx, actor: Actor, publicationId: string, expectedVersion: number): Promise<Own> {
    const pen = this.pen(actor);
    const read = reading(tx);
    const publication = await this.find(read, publicationId);
    if (publication.withdrawnAt !== null) return publication;
    if (publication.version !== expectedVersion) throw changedBefore(publication.version);
    await statements.withdrawPublication(tx, pen, publication.id);
    await record(tx, pen, 'framework.publication-withdrawn', publication.id, { release: publication.releaseNumber });
    return this.find(read, publication.id);
  }

  private async find(read: Read, id: string): Promise<Own> {
    return known((await this.all(read)).find((publication) => publication.id === id));
  }

  private async standing(read: Read): Promise<Own | undefined> {
    return (await this.all(read)).find(({ withdrawnAt }) => withdrawnAt === null);
  }

  private async all(read: Read): Promise<Own[]> {
    const [rows = []] = await read([statements.ownPublications]);
    return rows as unknown as Own[];
  }

  private pen(actor: Actor): Pen {
    return penFor(actor, 'FrameworkPublication', this.clock.now());
  }
}
