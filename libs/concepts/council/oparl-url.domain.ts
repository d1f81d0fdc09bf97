const longestUrl = 500;

// Names that only an inside network answers to: an address that leads there is none for the public.
const insideNetworks = new Set(['local', 'localhost', 'internal', 'intranet', 'lan', 'home', 'corp', 'test', 'example', 'invalid', 'arpa']);

/** A complete https address on a public host name, as council information systems publish papers under. It is shown, never opened by us. */
export function isPublicAddress(text: string): boolean {
  if (text.length > longestUrl || !text.startsWith('https://') || !URL.canParse(text)) return false;
  const { hostname, username, password, port } = new URL(text);
  return username === '' && password === '' && port === '' && isPublicHost(hostname);
}

function isPublicHost(hostname: string): boolean {
  const labels = hostname.split('.');
  const last = labels.at(-1) ?? '';
  return labels.length > 1 && labels.every(isLabel) && /[a-z]/.test(last) && !insideNetworks.has(last);
}

function isLabel(label: string): boolean {
  return /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label);
}
