/** Each rule about custom-elements.json bites: shown with elements that are made up. */
import { expect } from '@open-wc/testing';
import {
  elementProblems,
  eventProblems,
  tokenProblems,
  type ElementDoc,
  type RunningElement,
} from './manifest-rules.js';

describe('elementProblems', () => {
  const doc: ElementDoc = {
    name: 'One',
    tagName: 'redress-one',
    summary: 'It is one.',
    attributes: [{ name: 'locale' }],
    members: [{ name: 'open' }],
    slots: [{ name: '' }],
    cssParts: [{ name: 'panel' }],
  };
  const running: RunningElement = {
    attributes: new Set(['locale']),
    parts: new Set(['panel']),
    slots: new Set(['']),
    states: new Set(),
    has: (member) => member === 'open',
  };

  it('should let pass what is the same', () => {
    expect(elementProblems(doc, running)).to.deep.equal([]);
  });

  it('should notice an element that is never there', () => {
    expect(elementProblems(doc, undefined)).to.deep.equal(['<redress-one> was not seen']);
  });

  it('should notice a missing summary', () => {
    const { summary: _, ...without } = doc;
    const problem = '<redress-one>: no sentence as summary';
    expect(elementProblems(without, running)).to.deep.equal([problem]);
    expect(elementProblems({ ...doc, summary: 'one' }, running)).to.deep.equal([problem]);
  });

  for (const [what, key, list] of [
    ['attribute', 'attributes', 'attributes'],
    ['part', 'parts', 'cssParts'],
    ['slot', 'slots', 'slots'],
    ['state', 'states', 'cssStates'],
  ] as const) {
    it(`should notice a ${what} that is not listed`, () => {
      const more = { ...running, [key]: new Set([...running[key], 'more']) };
      expect(elementProblems(doc, more)).to.deep.equal([
        `<redress-one>: ${what} "more" is missing`,
      ]);
    });

    it(`should notice a ${what} that is listed and not there`, () => {
      const more = { ...doc, [list]: [...(doc[list] ?? []), { name: 'more' }] };
      expect(elementProblems(more, running)).to.deep.equal([`<redress-one>: no ${what} "more"`]);
    });

    it(`should notice a ${what} that is listed twice`, () => {
      const twice = { ...doc, [list]: [{ name: 'more' }, { name: 'more' }] };
      const alike = { ...running, [key]: new Set(['more']) };
      expect(elementProblems(twice, alike)).to.deep.equal([`<redress-one>: ${what} "more" twice`]);
    });
  }

  it('should notice a member that the element does not have', () => {
    const more = { ...doc, members: [{ name: 'open' }, { name: 'shut' }] };
    expect(elementProblems(more, running)).to.deep.equal(['<redress-one>: no member "shut"']);
  });
});

describe('eventProblems', () => {
  const classes = new Map([['redress-submit', 'RedressSubmitEvent']]);
  const docOf = (type: string, className: string): ElementDoc => ({
    name: 'One',
    tagName: 'redress-one',
    events: [{ name: type, type: { text: className } }],
  });
  const doc = docOf('redress-submit', 'RedressSubmitEvent');

  it('should let pass what is documented', () => {
    const seen = [{ tag: 'redress-one', type: 'redress-submit' }];
    expect(eventProblems([doc], classes, seen)).to.deep.equal([]);
  });

  it('should notice an event class that no element documents', () => {
    const problems = eventProblems([{ name: 'One', tagName: 'redress-one' }], classes, []);
    expect(problems).to.deep.equal(['no element documents "redress-submit"']);
  });

  it('should notice an event of another class, and one that is none', () => {
    const wrong = docOf('redress-submit', 'CustomEvent');
    const none = docOf('redress-send', 'RedressSubmitEvent');
    expect(eventProblems([wrong], classes, [])).to.deep.equal([
      '<redress-one>: "redress-submit" is no CustomEvent',
    ]);
    expect(eventProblems([doc, none], classes, [])).to.deep.equal([
      '<redress-one>: "redress-send" is no RedressSubmitEvent',
    ]);
  });

  it('should notice an event that an element sends without saying so', () => {
    const seen = [{ tag: 'redress-two', type: 'redress-submit' }];
    expect(eventProblems([doc], classes, [...seen, ...seen])).to.deep.equal([
      '<redress-two>: event "redress-submit" is missing',
    ]);
  });
});

describe('tokenProblems', () => {
  const doc: ElementDoc = {
    name: 'One',
    tagName: 'redress-one',
    cssProperties: [{ name: '--redress-space', default: '4px' }, { name: '--redress-shadow' }],
  };
  const tokens = new Map([
    ['--redress-space', '4px'],
    ['--redress-shadow', '0 1px 2px black'],
  ]);

  it('should let pass the same names and defaults', () => {
    expect(tokenProblems(doc, tokens)).to.deep.equal([]);
  });

  it('should notice a token that is not listed, or not read', () => {
    expect(tokenProblems(doc, new Map([...tokens, ['--redress-more', '1']]))).to.deep.equal([
      '<redress-one>: token "--redress-more" is missing',
    ]);
    expect(tokenProblems(doc, new Map([['--redress-space', '4px']]))).to.deep.equal([
      '<redress-one>: no token "--redress-shadow"',
    ]);
  });

  it('should notice another default', () => {
    expect(tokenProblems(doc, new Map([...tokens, ['--redress-space', '5px']]))).to.deep.equal([
      '<redress-one>: "--redress-space" has the default 5px',
    ]);
  });
});
