/** No engine prints for a test: the rules of paper are made to hold meanwhile, those of a screen not to. */
export function asPrinted<T>(panel: Element, act: () => T): T {
  const rules = (panel.shadowRoot?.adoptedStyleSheets ?? [])
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSMediaRule);
  const swapped = rules.flatMap((rule) => {
    const { conditionText } = rule;
    if (conditionText !== 'print' && conditionText !== 'screen') return [];
    rule.media.mediaText = conditionText === 'print' ? 'all' : 'not all';
    return [() => (rule.media.mediaText = conditionText)];
  });
  if (swapped.length === 0) throw new Error(`<${panel.localName}> has no rules for paper`);
  try {
    return act();
  } finally {
    for (const putBack of swapped) putBack();
  }
}
