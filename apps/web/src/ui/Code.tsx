/** The number of an item before its title; the space belongs to it, for whoever copies or listens. */
export function Code({ code }: { readonly code: string | null }) {
  return code === null ? null : <span className="code">{code} </span>;
}
