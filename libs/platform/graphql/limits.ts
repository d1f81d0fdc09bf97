/** What a document may cost; checked before any SQL. */
export const limits = {
  parseOptions: { maxTokens: 2_000 },
} as const;
