export type BreakReason = 'missing' | 'altered' | 'unlinked' | 'personal' | 'head' | 'cut' | 'rewritten';

export interface ChainState {
  readonly chain: string;
  /** Of the place; null when it no longer exists. */
  readonly name: string | null;
  readonly kind: 'municipality' | 'district' | null;
  readonly headSequence: number | null;
  readonly headHash: string | null;
  /** The first link that does not hold, null in a sound chain. */
  readonly broken: { readonly sequence: number; readonly reason: BreakReason } | null;
}
