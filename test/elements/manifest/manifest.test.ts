/** custom-elements.json tells what runs: the same names, nothing more and nothing less (D1). */
import { expect } from '@open-wc/testing';
import manifest from '../../../custom-elements.json';
import * as events from '../../../src/events/index.js';
import { itInChromium } from '../../support/engine.js';
import { startJourney } from '../../support/journey-fixture.js';
import { tour } from '../../support/journey-tour.js';
import { elementProblems, elementsIn, eventProblems, tokenProblems } from './manifest-rules.js';
import { RunningElements } from './running-elements.js';

const docs = elementsIn(manifest);

const eventClasses = new Map(Object.entries(events).map(([name, { type }]) => [type, name]));

describe('custom-elements.json', () => {
  itInChromium('should tell what the elements have on every page of the flow (D1)', async () => {
    const running = new RunningElements();
    running.listen(document, eventClasses.keys());
    const journey = await startJourney({ signedIn: false });
    await tour(journey, async () => running.look(journey.flow));

    expect(docs.map(({ tagName }) => tagName)).to.have.members([...running.byTag.keys()]);
    expect(
      docs.flatMap((doc) => elementProblems(doc, running.byTag.get(doc.tagName))),
    ).to.deep.equal([]);

    expect(running.events.map(({ type }) => type)).to.include('redress-submitted');
    expect(eventProblems(docs, eventClasses, running.events)).to.deep.equal([]);

    expect(running.tokens.size).to.be.greaterThan(0);
    for (const tag of ['redress-flow', 'redress-provider']) {
      const doc = docs.find(({ tagName }) => tagName === tag);
      expect(doc && tokenProblems(doc, running.tokens)).to.deep.equal([]);
    }
  });
});
