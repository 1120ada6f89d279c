/**
 * Each setting that can be wrong, and what the editor reads then: the table of docs/embedding.md. The
 * customer always has a way to a person.
 */
export interface WrongSetting {
  /** As written at the div. */
  readonly written: string;
  /** What is in the console, from the opening bracket to the page of the guide. */
  readonly told: RegExp;
  /** Whether the calls can be shown all the same. */
  readonly works: boolean;
}

const GUIDE = String.raw`See redress/docs/embedding\.md#settings\.`;
const URLS = 'an address with http, https, mailto or tel, or a path on this site';

export const WRONG_SETTINGS: readonly WrongSetting[] = [
  {
    written: 'data-adapter="demmo"',
    told: new RegExp(`<redress-flow adapter="demmo">.*Allowed: demo, rest\\. ${GUIDE}`),
    works: false,
  },
  {
    written: '',
    told: new RegExp(`<redress-flow> has no adapter.*demo, rest.*${GUIDE}`),
    works: false,
  },
  {
    written: 'data-adapter="rest"',
    told: new RegExp(
      `<redress-flow adapter="rest"> could not be created.*${GUIDE}.*an http or https address`,
    ),
    works: false,
  },
  {
    written: 'data-adapter="rest" data-endpoint="ftp://billing"',
    told: new RegExp(
      `<redress-flow adapter="rest"> could not be created.*${GUIDE}.*an http or https address`,
    ),
    works: false,
  },
  {
    written: 'data-adapter="rest" data-endpoint="billing.acme.example/api"',
    told: new RegExp(
      `<redress-flow adapter="rest"> could not be created.*${GUIDE}.*an http or https address`,
    ),
    works: false,
  },
  {
    written: 'data-adapter="demo" data-persist="local"',
    told: new RegExp(`<redress-flow persist="local"> is not used\\. Allowed: session\\. ${GUIDE}`),
    works: true,
  },
  {
    written: 'data-adapter="demo" data-rights-places="Germany"',
    told: new RegExp(
      `<redress-flow rights-places="Germany"> is not used\\. Allowed: two-letter codes.* ${GUIDE}`,
    ),
    works: true,
  },
  {
    written: 'data-adapter="demo" data-theme="blue"',
    told: new RegExp(`<redress-flow theme="blue"> is not used\\. Allowed: light, dark\\. ${GUIDE}`),
    works: true,
  },
  {
    written: 'data-adapter="demo" data-sign-in-url="javascript:login()"',
    told: new RegExp(
      `sign-in-url="javascript:login\\(\\)"> is not used\\. Allowed: ${URLS}\\. ${GUIDE}`,
    ),
    works: true,
  },
  {
    written: 'data-adapter="demo" data-forgot-password-url="javascript:recover()"',
    told: new RegExp(
      `forgot-password-url="javascript:recover\\(\\)"> is not used\\. Allowed: ${URLS}\\. ${GUIDE}`,
    ),
    works: true,
  },
  {
    written: 'data-adapter="demo" data-support-url="data:text/html,x"',
    told: new RegExp(`support-url="data:text/html,x"> is not used\\. Allowed: ${URLS}\\. ${GUIDE}`),
    works: true,
  },
  {
    written: 'data-adapter="demo" data-support-url="www.acme.example/help"',
    told: new RegExp(`support-url="www.acme.example/help"> is not used\\. Allowed: ${URLS}\\.`),
    works: true,
  },
  {
    written: 'data-adapter="demo" data-support-phone="call us"',
    told: new RegExp(`support-phone="call us"> is not used\\. Allowed: a phone number\\. ${GUIDE}`),
    works: true,
  },
];
