import type { Type } from '@nestjs/common';
import type { Policy } from '#platform/authorization';

type EntityClass = new () => object;

/** What a feature brings into a process. */
interface Feature {
  readonly module: Type;
  readonly entities: readonly EntityClass[];
  readonly policy: Policy;
}

/** Every feature of the product, in dependency order. */
export const features: readonly Feature[] = [];
