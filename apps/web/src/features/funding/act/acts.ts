import type { ApplicationAction } from '../../../graphql/graphql.js';

/** Acts that need nothing but the will. */
export const simpleActs = ['request_sign_off', 'sign_off', 'submit', 'reopen'] as const satisfies readonly ApplicationAction[];
export type SimpleAct = (typeof simpleActs)[number];

/** Acts whose reason somebody will read. */
export const reasonedActs = ['refuse_sign_off', 'return', 'send_back', 'withdraw'] as const satisfies readonly ApplicationAction[];
export type ReasonedAct = (typeof reasonedActs)[number];

/** One main action per screen: the first of these that is possible. */
const mainOrder = ['sign_off', 'decide', 'propose', 'submit', 'request_sign_off', 'edit'] as const satisfies readonly ApplicationAction[];

export const mainAction = (available: readonly ApplicationAction[]) => mainOrder.find((action) => available.includes(action)) ?? null;
