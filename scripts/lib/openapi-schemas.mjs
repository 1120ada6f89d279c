/**
 * The JSON Schemas of the HTTP contract, made of the schemas of `src/contract`. Each noun is a
 * component. What a schema checks by code, such as that a day exists, JSON Schema cannot say.
 */

/**
 * @typedef {typeof import('zod/mini')} Zod
 * @typedef {typeof import('./rest-contract.js')} RestContract
 * @typedef {import('./rest-contract.js').RestRoute} Route
 * @typedef {Record<string, unknown>} JsonObject
 */

/** @param {Zod} z @param {RestContract} contract */
export function contractSchemas(z, { nouns, inputSchemas, cursorSchema, restRoutes }) {
  const capability = z.optional(z.boolean());
  /** @param {import('zod/mini').ZodMiniType} item */
  const list = (item) => z.object({ items: z.array(item) });
  /** @param {import('zod/mini').ZodMiniType} item */
  const page = (item) => z.object({ items: z.array(item), nextCursor: z.optional(cursorSchema) });
  /** @param {'openDispute' | 'addInformation' | 'contact' | 'contain' | 'feedback'} name */
  const bodyOf = (name) => {
    const shape = Object.entries(inputSchemas[name].shape);
    return z.object(
      Object.fromEntries(shape.filter(([key]) => restRoutes[name].body.includes(key))),
    );
  };
  const capabilities = z.object({
    disputeBill: capability,
    withdraw: capability,
    evidence: capability,
    partialAmounts: capability,
    contain: capability,
    feedback: capability,
    demonstration: capability,
  });
  const first = z.object({
    lines: z.optional(list(nouns.lineSchema)),
    billingCycles: z.optional(list(nouns.billingCycleSchema)),
    calls: z.optional(
      z.object({
        lineId: nouns.lineSchema.shape.id,
        cycleId: nouns.billingCycleSchema.shape.id,
        items: z.array(nouns.callSchema),
        nextCursor: z.optional(cursorSchema),
      }),
    ),
    disputes: z.optional(page(nouns.disputeSchema)),
  });
  return {
    Account: nouns.accountSchema,
    Capabilities: capabilities,
    SignedIn: z.object({
      account: nouns.accountSchema,
      capabilities: z.optional(capabilities),
      first: z.optional(first),
    }),
    FirstRead: first,
    Line: nouns.lineSchema,
    LineList: list(nouns.lineSchema),
    Money: nouns.moneySchema,
    Charge: nouns.chargeSchema,
    PartyNumber: nouns.partyNumberSchema,
    Bill: nouns.billSchema,
    BillingCycle: nouns.billingCycleSchema,
    BillingCycleList: list(nouns.billingCycleSchema),
    Tariff: nouns.tariffSchema,
    Eligibility: nouns.eligibilitySchema,
    Call: nouns.callSchema,
    Cursor: cursorSchema,
    CallPage: page(nouns.callSchema),
    Reason: nouns.reasonSchema,
    ReasonList: list(nouns.reasonSchema),
    DisputedCall: nouns.disputedCallSchema,
    DisputeSubject: nouns.disputeSubjectSchema,
    TimelineEntry: nouns.timelineEntrySchema,
    InformationRequest: nouns.informationRequestSchema,
    CreditPlacement: nouns.creditPlacementSchema,
    Outcome: nouns.outcomeSchema,
    Evidence: nouns.evidenceSchema,
    Dispute: nouns.disputeSchema,
    DisputePage: page(nouns.disputeSchema),
    NewDispute: bodyOf('openDispute'),
    NewInformation: bodyOf('addInformation'),
    NewContactRequest: bodyOf('contact'),
    ContactReceipt: nouns.contactReceiptSchema,
    NewBlock: bodyOf('contain'),
    ContainReceipt: nouns.containReceiptSchema,
    NewFeedback: bodyOf('feedback'),
    FeedbackReceipt: nouns.feedbackReceiptSchema,
  };
}

/** What a schema alone does not say. @type {Record<string, { description: string }>} */
const notes = {
  Cursor: {
    description: 'Where the next page begins; its meaning is yours. Left out on the last.',
  },
};

/** @param {Zod} z @param {Record<string, import('zod/mini').ZodMiniType>} schemas @returns {Record<string, JsonObject>} */
export function jsonSchemas(z, schemas) {
  /** @type {import('zod/mini').core.$ZodRegistry<{ id?: string, description?: string }>} */
  const registry = z.registry();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id, ...notes[id] });
  const made = z.toJSONSchema(registry, {
    // What goes in: other fields than those named are allowed, and dropped.
    io: 'input',
    uri: (/** @type {string} */ id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [
      id,
      schema,
    ]),
  );
}
