import type { Type } from '@nestjs/common';
import type { Actor } from '#platform/authorization';
import type { Tx } from '#platform/tenancy';
import { FrameworkDrafts } from '../../libs/frameworks/draft/drafts.service.js';
import { FrameworkImport, DraftItems, type Read } from '../../libs/frameworks/index.js';
import { TakeoverMergeEnd } from '../../libs/takeover/merge/merge-end.service.js';
import { TakeoverMerges } from '../../libs/takeover/merge/merge.service.js';
import { FrameworkPublications } from '../../libs/takeover/publication/publications.service.js';
import { TakeoverReader } from '../../libs/takeover/takeover-reader.service.js';
import { FrameworkTakeovers } from '../../libs/takeover/takeover.service.js';
import { act, actor, type ConceptsApp, draftOf, frameworkFile, inNewDistrict, startConcepts } from './local-concepts.js';

/** The plannings of two districts in one database: what is published here, is taken over there. */
export class TwoPlannings {
  readonly here: Actor;
  readonly there: Actor;

  constructor(readonly app: ConceptsApp) {
    const context = { purpose: 'district' as const, accountId: null, districtId: app.tenants.elsewhere.districtId, municipalityId: null };
    this.here = app.planner;
    this.there = actor(context, 'district_planner', 'Theo Nachbar');
  }

  get publications(): FrameworkPublications {
    return this.get(FrameworkPublications);
  }

  get reader(): TakeoverReader {
    return this.get(TakeoverReader);
  }

  get merges(): TakeoverMerges {
    return this.get(TakeoverMerges);
  }

  as<T>(who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return act(this.app, who, work);
  }

  reading({ context }: Actor): Read {
    return (statements) => this.app.tenancy.read(context, statements);
  }

  /** Releases the file, or without one the draft as it stands. */
  released(who: Actor, file: object | null): Promise<string> {
    return this.as(who, async (tx) => {
      const imports = this.get(FrameworkImport);
      const { releaseId } = file ? await imports.importFramework(tx, who, file) : { releaseId: (await draftOf(this.app, who)).id };
      await imports.release(tx, who, releaseId, { body: 'Kreistag', date: '2018-03-12', paperNumber: null });
      return releaseId;
    });
  }

  publish(who: Actor, releaseId: string) {
    return this.as(who, (tx) => this.publications.publish(tx, who, releaseId));
  }

  /** What the others of these two published: the pairs of earlier tests stand in the same database. */
  async seenBy(who: Actor) {
    const { here, elsewhere } = this.app.tenants.districtNames;
    const published = await this.publications.ofOthers(this.reading(who), who);
    return published.filter(({ districtName }) => districtName === here || districtName === elsewhere);
  }

  takeOver(who: Actor, publicationId: string): Promise<void> {
    return this.as(who, (tx) => this.get(FrameworkTakeovers).takeOver(tx, who, publicationId));
  }

  /** The district here has published a framework, and the planning there has taken it over. */
  async takenOver(): Promise<void> {
    await this.publish(this.here, await this.released(this.here, frameworkFile()));
    await this.takeOver(this.there, await this.publicationId());
  }

  async newerReleased(file: object = frameworkFile({ firstGoal: 'Erstorientierung in vier Wochen' })): Promise<string> {
    await this.publish(this.here, await this.released(this.here, file));
    return this.publicationId();
  }

  draft() {
    return draftOf(this.app, this.there);
  }

  async hasDraft(): Promise<boolean> {
    return (await this.get(FrameworkDrafts).mark(this.reading(this.there), this.there)) !== null;
  }

  async itemAt(code: string) {
    const item = (await this.draft()).items.find((one) => one.code === code);
    if (!item) throw new Error(`no ${code}`);
    return item;
  }

  async edit(code: string, patch: Record<string, string | boolean>): Promise<void> {
    const { id, version } = await this.itemAt(code);
    const edits = this.get(DraftItems);
    await this.as(this.there, (tx) => edits.edit(tx, this.there, { itemId: id, expectedVersion: version }, patch));
  }

  start(publicationId: string): Promise<void> {
    return this.as(this.there, (tx) => this.merges.start(tx, this.there, publicationId));
  }

  merge() {
    return this.reader.merge(this.reading(this.there), this.there);
  }

  async decide(choice: 'theirs' | 'mine' | 'own', own: string | null = null): Promise<void> {
    const [question] = (await this.merge())?.conflicts ?? [];
    if (!question) throw new Error('nothing is asked');
    const { itemId, field, version } = question;
    await this.as(this.there, (tx) => this.merges.decide(tx, this.there, { itemId, field, expectedVersion: version, choice, own }));
  }

  async finish(): Promise<void> {
    const version = (await this.merge())?.version ?? 0;
    await this.as(this.there, (tx) => this.get(TakeoverMergeEnd).finish(tx, this.there, version));
  }

  finished() {
    return this.reader.finished(this.reading(this.there), this.there);
  }

  takeBack({ version, seen }: { readonly version: number; readonly seen: string }): Promise<void> {
    return this.as(this.there, (tx) => this.get(TakeoverMergeEnd).takeBack(tx, this.there, version, seen));
  }

  async inNewDistricts(): Promise<TwoPlannings> {
    return new TwoPlannings(await inNewDistrict(this.app));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  private async publicationId(): Promise<string> {
    const [published] = await this.seenBy(this.there);
    if (!published) throw new Error('nothing is published');
    return published.id;
  }

  private get<T>(service: Type<T>): T {
    return this.app.app.get(service);
  }
}

export async function twoPlannings(): Promise<TwoPlannings> {
  return new TwoPlannings(await startConcepts());
}
