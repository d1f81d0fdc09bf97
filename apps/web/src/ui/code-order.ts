const numbers = new Intl.Collator('de', { numeric: true });

/** In the order of the framework's numbers: 2 before 10, 1.9 before 1.10; what has no number comes last. */
export function byCode(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return numbers.compare(one, other);
}
