import './stacked-bar.css';

export interface BarPart {
  readonly name: string;
  readonly label: string;
  readonly value: number;
}

/** Shares of a whole as one bar; the same in words for whoever does not see it. Shades differ in grey too. */
export function StackedBar({ parts }: { readonly parts: readonly BarPart[] }) {
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  const shown = parts.filter((part) => part.value > 0);
  const words = shown.map((part) => `${part.value} ${part.label}`).join(', ');
  return (
    <span className="stacked-bar" title={words}>
      <span className="visually-hidden">{words}</span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {shown.map((part, index) => (
          <rect
            key={part.name}
            className={`bar-part bar-part--${part.name}`}
            x={(100 * before(shown, index)) / total}
            width={(100 * part.value) / total}
            height="8"
          />
        ))}
      </svg>
    </span>
  );
}

const before = (parts: readonly BarPart[], index: number) => parts.slice(0, index).reduce((sum, part) => sum + part.value, 0);
