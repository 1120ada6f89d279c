/** The invented operator's pages. */
export const page = {
  skip: 'Skip to the content',
  navigation: 'Pages',
  billingHelp: 'Billing help',
  ownLayout: 'Own layout',
  events: 'Events',
  adapters: 'Adapters',
  account: 'Account',
  signIn: 'Sign in',
  signOut: 'Sign out',
  notSignedIn: 'Not signed in',
  title: 'Billing help',
  lead: 'Find the calls you do not agree with, ask for a credit, and follow your disputes.',
  supportTitle: 'Talk to a person',
  supportBody: 'Our billing team answers Monday to Saturday, 8 a.m. to 8 p.m.',
  supportCall: 'Call 1-800-555-0100',
  supportNote: 'Free from every Norvia line.',
  billTitle: 'Before you dispute',
  billBody:
    'You can question a charge up to 60 days after the bill was issued. Your service goes on while we look into it.',
  privacyTitle: 'Your data',
  privacyBody: 'What you enter here goes to your provider alone.',
  footer: 'Norvia is an invented operator. Its customers, numbers and bills are made up.',
  titleOfBilling: 'Billing help · Norvia',
  titleOfPanels: 'Own layout · Norvia',
  titleOfEvents: 'Events · Norvia',
  titleOfConformance: 'Check an adapter · Norvia',
};

/** The page on which a host lays out the panels itself. */
export const panels = {
  title: 'A layout of your own',
  lead: 'Six panels in the markup of the page: its headings, its cards, its grid. One provider around them keeps them in step.',
  callsTitle: 'Your calls',
  callsNote: 'Choose calls here: the card "Credit" follows.',
  detailsTitle: 'One call',
  detailsNote: 'Shows the call whose details were opened.',
  creditTitle: 'Credit',
  creditNote: 'Follows the selection in the list.',
  reasonTitle: 'Your dispute',
  reasonNote: 'Waits until a dispute is begun.',
  contactTitle: 'Write to us',
  contactNote: 'Is there all the time; a refused call fills it in.',
  disputesTitle: 'Your disputes',
  disputesNote: 'A new dispute appears here when the billing system has it.',
};

/** The page that vetoes an intent and listens to outcomes. */
export const events = {
  title: 'Intents and outcomes',
  lead: 'Every step of the customer is told to the page before it is taken, and can be vetoed. What the billing system has answered is told afterwards.',
  rulesTitle: 'Rules of this page',
  askRule: 'Ask again before a dispute is submitted',
  threshold: 'From this amount on',
  thresholdHint: 'In whole units of the currency of the account.',
  tollFreeRule: 'Refuse fraud reports about toll-free calls',
  logTitle: 'Log',
  clearLog: 'Clear the log',
  logEmpty: 'Nothing yet. Use the flow beside it.',
  intent: 'Intent',
  vetoed: 'Vetoed',
  outcome: 'Outcome',
  askTitle: 'Submit this dispute?',
  askBody: (amount: string) =>
    `This dispute is about ${amount}. Disputes of this size are decided by a person and take longer.`,
  askConfirm: 'Submit it',
  askCancel: 'Not yet',
  tollFreeTitle: 'Toll-free calls cost you nothing',
  tollFreeBody:
    'There is no charge to dispute, so this page does not send a fraud report about a toll-free call. Call 1-800-555-0100 when somebody else uses your line.',
  understood: 'All right',
};
