/** Where the customer is in the journey. The flow shows one step at a time; panels laid out by a host ignore it. */
export type JourneyStep =
  | { readonly name: 'activity' }
  | { readonly name: 'call-details'; readonly callId: string }
  | { readonly name: 'credit-request' }
  /** The draft decides which part of the form is shown. */
  | { readonly name: 'dispute-form' }
  | { readonly name: 'contact' }
  | { readonly name: 'disputes' }
  | { readonly name: 'dispute'; readonly disputeId: string };
