import { describe, expect, it, vi } from 'vitest';
import { buildCall, buildCycle } from '../../support/builders.js';
import { pngFile, textFile } from '../support/files.js';
import { signedInStore } from '../support/store-setup.js';
import { Drafts } from '../../../src/store/index.js';

const call = buildCall();
const storeWith = async () => (await signedInStore()).store;

describe('Drafts', () => {
  describe('evidence', () => {
    it('accepts good files and lists the others with the reason (S8)', async () => {
      const store = await storeWith();
      store.use(Drafts).beginForCalls([call]);
      await store
        .use(Drafts)
        .addEvidence([
          pngFile('screen.png'),
          textFile('page.html', '<p>'),
          textFile('note.txt', 'seen'),
        ]);
      expect(
        store.snapshot.draft?.evidence.map(({ accepted, upload }) => [accepted.name, upload]),
      ).toEqual([
        ['screen.png', 'waiting'],
        ['note.txt', 'waiting'],
      ]);
      expect(store.snapshot.draft?.refusedEvidence).toEqual([
        { name: 'page.html', problem: 'type-not-allowed', limit: undefined, extension: undefined },
      ]);
      await store.use(Drafts).addEvidence([]);
      expect(store.snapshot.draft?.refusedEvidence).toEqual([]);
    });

    it('accepts no file while the checks cannot be loaded (S8)', async () => {
      const store = await storeWith();
      vi.doMock('../../../src/domain/evidence/check-evidence-file.js', () => {
        throw new TypeError('did not arrive');
      });
      try {
        store.use(Drafts).beginForCalls([call]);
        await store.use(Drafts).addEvidence([textFile('../my\u202e note.txt', 'seen')]);
        expect(store.snapshot.draft?.evidence).toEqual([]);
        expect(store.snapshot.draft?.refusedEvidence).toEqual([
          { name: 'my note.txt', problem: 'not-checked', limit: undefined, extension: undefined },
        ]);
      } finally {
        vi.doUnmock('../../../src/domain/evidence/check-evidence-file.js');
      }
      await store.use(Drafts).addEvidence([textFile('note.txt', 'seen')]);
      expect(store.snapshot.draft?.evidence).toHaveLength(1);
      expect(store.snapshot.draft?.refusedEvidence).toEqual([]);
    });

    it('checks two choices of files one after the other', async () => {
      const store = await storeWith();
      store.use(Drafts).beginForCalls([call]);
      store.evidenceLimits = { ...store.use(Drafts).evidenceLimits, maxFiles: 2 };
      await Promise.all([
        store.use(Drafts).addEvidence([textFile('a.txt', 'a'), textFile('b.txt', 'same')]),
        store.use(Drafts).addEvidence([textFile('c.txt', 'same'), textFile('d.txt', 'd')]),
      ]);
      const { draft } = store.snapshot;
      expect(draft?.evidence.map(({ accepted }) => accepted.name)).toEqual(['a.txt', 'b.txt']);
      expect(draft?.refusedEvidence.map(({ problem }) => problem)).toEqual([
        'too-many-files',
        'too-many-files',
      ]);
    });

    it('adds a file to its draft, even if that was parked meanwhile', async () => {
      const store = await storeWith();
      store.use(Drafts).beginForCalls([call]);
      store.use(Drafts).edit({ details: 'typed' });
      const added = store.use(Drafts).addEvidence([textFile('note.txt', 'seen')]);
      store.use(Drafts).beginForBill(buildCycle());
      await added;
      expect(store.snapshot.draft?.evidence).toEqual([]);
      expect(store.snapshot.parkedDrafts[0]?.evidence).toHaveLength(1);
    });

    it('drops a file whose draft was discarded meanwhile', async () => {
      const store = await storeWith();
      store.use(Drafts).beginForCalls([call]);
      const added = store.use(Drafts).addEvidence([textFile('note.txt', 'seen')]);
      store.use(Drafts).discard();
      await added;
      expect(store.snapshot.draft).toBeUndefined();
    });

    it('removes a file', async () => {
      const store = await storeWith();
      store.use(Drafts).beginForCalls([call]);
      await store.use(Drafts).addEvidence([textFile('note.txt', 'seen')]);
      store.use(Drafts).removeEvidence(store.snapshot.draft?.evidence[0]?.id ?? '');
      expect(store.snapshot.draft?.evidence).toEqual([]);
    });
  });
});
