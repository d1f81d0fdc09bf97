import { defineJob } from '#platform/outbox';

/** The automatic check of a submission. */
export const formalCheckJob = defineJob<{ applicationId: string; submissionNumber: number }>('funding.formal-check');

/** The one notice of a decision, and the mail that announces it. */
export const noticeJob = defineJob<{ applicationId: string }>('funding.notice');

/** A mail to the municipality about what happened to its application. */
export const letterJob = defineJob<{ applicationId: string; occasion: Occasion }>('funding.letter');

export type Occasion = 'submitted' | 'returned';
