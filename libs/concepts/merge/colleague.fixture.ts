import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '#platform/authorization';
import { Tenancy, type Tx } from '#platform/tenancy';
import { ConceptAdoption } from '../council/adoption.service.js';
import { Concepts, type DecideItem } from '../decision/concepts.service.js';
import type { ConceptItem } from '../reading/concept-item.domain.js';
import { ConceptReader } from '../reading/concept-reader.service.js';
import { itemsOf } from '../reading/overlay.domain.js';
import type { AnswerInput, AnswersInput } from './answers.js';
import { type ConceptMerge, MergeReader } from './merge-reader.service.js';
import { ConceptMerges } from './merge.service.js';

const unworded = { title: null, text: null, target: null, responsible: null, priority: null, reason: null };

/** Somebody who works on a concept and merges into it, every act in a transaction of its own. */
export class Colleague {
  private readonly merges: ConceptMerges;
  private readonly reader: MergeReader;

  constructor(
    private readonly app: INestApplicationContext,
    readonly actor: Actor,
  ) {
    this.merges = app.get(ConceptMerges);
    this.reader = app.get(MergeReader);
  }

  concept() {
    return this.app.get(ConceptReader).concept(this.actor, null);
  }

  async items(): Promise<ConceptItem[]> {
    return itemsOf((await this.concept()).fields);
  }

  async item(name: string): Promise<ConceptItem> {
    const item = (await this.items()).find(({ id, code, title }) => [id, code, title].includes(name));
    if (!item) throw new Error(`no item ${name}`);
    return item;
  }

  async decide(name: string, decision: Partial<DecideItem> & Pick<DecideItem, 'stance'>): Promise<ConceptItem> {
    const { id, version } = await this.item(name);
    const input = { ...unworded, ...decision, itemId: id, expectedVersion: version };
    return this.act((tx) => this.app.get(Concepts).decide(tx, this.actor, input));
  }

  addOwn(parentId: string): Promise<ConceptItem> {
    const input = { ...unworded, parentId, kind: 'measure' as const, title: 'Eigenes', text: 'Eigener Text' };
    return this.act((tx) => this.app.get(Concepts).addOwn(tx, this.actor, input));
  }

  preview() {
    return this.reader.preview(this.actor);
  }

  /** The merge as it stands; null where there is none. */
  merge(): Promise<ConceptMerge | null> {
    return this.reader.current(this.actor);
  }

  start(targetReleaseId: string): Promise<ConceptMerge> {
    return this.merging((tx) => this.merges.start(tx, this.actor, targetReleaseId));
  }

  answer(input: AnswerInput): Promise<ConceptMerge> {
    return this.merging((tx) => this.merges.decide(tx, this.actor, input));
  }

  answerAll(choice: AnswersInput['choice'], like: Partial<AnswersInput> = {}): Promise<ConceptMerge> {
    const everything = { fieldCode: null, field: null, reason: null };
    return this.merging((tx) => this.merges.decideAlike(tx, this.actor, { ...everything, ...like, choice }));
  }

  finish({ version }: Pick<ConceptMerge, 'version'>): Promise<ConceptMerge> {
    return this.merging((tx) => this.merges.finish(tx, this.actor, version));
  }

  /** Merges a release with the same answer to every question. */
  async mergeAll(targetReleaseId: string, choice: AnswersInput['choice']): Promise<ConceptMerge> {
    await this.start(targetReleaseId);
    return this.finish(await this.answerAll(choice));
  }

  undo({ version }: Pick<ConceptMerge, 'version'>) {
    return this.act((tx) => this.merges.undo(tx, this.actor, version));
  }

  /** Brings the draft before the council, which adopts it. */
  async adopt(): Promise<void> {
    const adoption = this.app.get(ConceptAdoption);
    for (const step of ['open_review', 'bring_before_council'] as const) {
      const expectedVersion = (await this.concept()).version;
      await this.act((tx) => adoption.takeStep(tx, this.actor, { step, expectedVersion, reason: null }));
    }
    const expectedVersion = (await this.concept()).version;
    const resolution = { body: 'Rat', date: '2018-03-22', paperNumber: null, expectedVersion };
    await this.act((tx) => adoption.recordAdoption(tx, this.actor, resolution));
  }

  act<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.app.get(Tenancy).transaction(this.actor.context, work);
  }

  private merging(work: (tx: Tx) => Promise<unknown>): Promise<ConceptMerge> {
    return this.act(async (tx) => {
      await work(tx);
      return this.reader.inside(tx, this.actor);
    });
  }
}
