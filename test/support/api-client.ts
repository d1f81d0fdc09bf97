import { demoPassword } from '#features/identity';

type Variables = Readonly<Record<string, unknown>>;

export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: { readonly code: string; readonly reference?: string };
  }[];
}

export interface DemoMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What the web client is to the API: a cookie jar and GraphQL documents over HTTP. */
export class ApiClient {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** A demo account by what stands before its @. */
  async signInAs(account: string): Promise<this> {
    const email = account.includes('@') ? account : `${account}@kreisweit.example`;
    const { signIn } = await this.graphql<{ signIn: { __typename: string; message?: string } }>(signInDocument, {
      email,
      password: demoPassword,
    });
    if (signIn.__typename !== 'SignedIn') throw new Error(`${email} is not let in: ${signIn.message}`);
    return this;
  }

  /** The data of a document; throws when it has errors. */
  async graphql<Data>(query: string, variables: Variables = {}): Promise<Data> {
    const { data, errors } = await this.answer<Data>(query, variables);
    if (errors || !data) throw new Error(`GraphQL errors: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Data and errors as they come, for tests of refusals. */
  async answer<Data>(query: string, variables: Variables = {}): Promise<Answer<Data>> {
    const response = await this.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  }

  get(path: string): Promise<Response> {
    return this.send(path, {});
  }

  /** The bytes of a file as the web client sends them. */
  upload(path: string, body: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>>): Promise<Response> {
    return this.send(path, { method: 'POST', headers: { 'content-type': 'application/octet-stream', ...headers }, body });
  }

  async mails(): Promise<DemoMail[]> {
    const document = '{ demoMailbox(first: 100) { edges { node { to subject text } } } }';
    const { demoMailbox } = await this.graphql<{ demoMailbox: { edges: { node: DemoMail }[] } }>(document);
    return demoMailbox.edges.map(({ node }) => node);
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...this.headers, ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) };
    const response = await fetch(this.url + path, { ...init, headers, redirect: 'manual' });
    response.headers.getSetCookie().forEach((line) => this.keep(line));
    return response;
  }

  private keep(setCookie: string): void {
    const [pair = '', ...attributes] = setCookie.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split('=', 2);
    const expired = value === '' || attributes.some((attribute) => /^max-age=0$/i.test(attribute));
    if (expired) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

const signInDocument = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { __typename ... on Problem { message } }
}`;
