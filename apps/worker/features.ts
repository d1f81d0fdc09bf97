import type { Type } from '@nestjs/common';
import { MailModule } from '#platform/mail';

/** What a feature brings into the worker. */
export interface Feature {
  readonly module: Type;
  readonly entities: readonly (new () => object)[];
}

/** Every feature with job handlers, and what those need, in dependency order. */
export const features: readonly Feature[] = [{ module: MailModule, entities: [] }];
