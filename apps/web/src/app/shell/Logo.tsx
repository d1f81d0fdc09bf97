/** A circle of municipalities around their district. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="12" fill="none" stroke="currentColor" strokeWidth="4" strokeDasharray="6.38 2" />
      <circle cx="16" cy="16" r="4" fill="currentColor" />
    </svg>
  );
}
