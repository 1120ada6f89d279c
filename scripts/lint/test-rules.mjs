/**
 * Lint rules of the tests, for oxlint: neither luck nor a machine that is slow, or busy with other
 * work, may change the verdict of a test. Each rule names what to use instead.
 */

/** @typedef {any} Node of the syntax tree, as ESLint has it */
/** @typedef {{ report(problem: any): void }} Context */

const HELPER = 'use `until` or `arrives` of test/support/until.ts';

const waitsOfPackages = new Set(['aTimeout', 'nextFrame', 'oneEvent', 'waitUntil']);
const waitsOfVitest = new Set(['vi.waitFor', 'vi.waitUntil', 'expect.poll']);
const clocks = new Set(['setTimeout', 'setInterval', 'requestAnimationFrame', 'performance.now']);
const globalObjects = new Set(['globalThis', 'self', 'window']);
/** Alone they wait for nothing; in a loop they wait for ever. */
const turns = new Set(['aFrame', 'aTask', 'settle']);

/**
 * `a.b` of a member, `b` of a member of the global object.
 * @param {Node} node
 * @returns {string}
 */
function nameOf(node) {
  if (node.type === 'Identifier') return String(node.name);
  if (node.type !== 'MemberExpression' || node.computed) return '';
  const object = nameOf(node.object);
  const property = String(node.property.name);
  return globalObjects.has(object) ? property : `${object}.${property}`;
}

/** A name that is read, and is not merely called so: a key, a member, a parameter. @param {Node} node */
function isRead(node) {
  const { parent } = node;
  if (parent.type === 'MemberExpression') return parent.object === node;
  if (parent.type === 'Property')
    return parent.value === node && parent.parent.type !== 'ObjectPattern';
  return !/Specifier$|Declarator$|Signature$|Definition$|^TS/.test(parent.type);
}

/** @param {Node} node */
function isInEndlessLoop(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (/Function/.test(at.type)) return false;
    if (at.type === 'WhileStatement' || at.type === 'DoWhileStatement') return true;
    if (at.type === 'ForStatement' && !at.test) return true;
  }
  return false;
}

const oneWayToWait = {
  /** @param {Context} context */
  create: (context) => ({
    /** @param {Node} node */
    ImportDeclaration(node) {
      const source = String(node.source.value);
      if (/^(node:)?timers(\/promises)?$/.test(source)) {
        context.report({ node, message: `No timers in tests: ${HELPER}.` });
      }
      if (source !== '@open-wc/testing') return;
      for (const specifier of node.specifiers) {
        const name = specifier.imported?.name;
        if (waitsOfPackages.has(name)) {
          context.report({ node: specifier, message: `Not \`${name}\`: ${HELPER}.` });
        }
      }
    },
    /** @param {Node} node */
    Identifier(node) {
      if (clocks.has(node.name) && isRead(node)) {
        context.report({ node, message: `No \`${node.name}\` in tests: ${HELPER}.` });
      }
    },
    /** @param {Node} node */
    MemberExpression(node) {
      const name = nameOf(node);
      if (waitsOfVitest.has(name) || clocks.has(name)) {
        context.report({ node, message: `No \`${name}\` in tests: ${HELPER}.` });
      }
    },
    /** @param {Node} node */
    CallExpression(node) {
      const name = nameOf(node.callee);
      if (turns.has(name) && isInEndlessLoop(node)) {
        context.report({ node, message: `A loop around \`${name}\` may never end: ${HELPER}.` });
      }
    },
  }),
};

const LIMITS = 'the limits of test/runner/limits.mjs are for every test';
const tests = /^(it|test|describe|suite|itInChromium)\b/;
const hooks = /^(before|after)(All|Each)?$/;
const configKeys = new Set(['retry', 'retries', 'testTimeout', 'hookTimeout']);

/** `it`, `it.skip`, `it.each(…)`: by the name that comes first. @param {Node} callee */
function firstName(callee) {
  let at = callee;
  while (at.type !== 'Identifier') {
    const next = at.type === 'MemberExpression' ? at.object : (at.callee ?? at.tag);
    if (!next) return '';
    at = next;
  }
  return String(at.name);
}

/** @param {Node} node */
const isFunction = (node) => /Function/.test(node?.type);

/** Retries of a test, however many; what the product retries is an object of its own. @param {Node} node */
function isRetryOfTests({ type, value, properties = [] }) {
  if (type === 'Literal') return typeof value === 'number';
  return properties.some((/** @type {Node} */ property) => property.key?.name === 'count');
}

const noOwnLimits = {
  /** @param {Context} context */
  create: (context) => ({
    /** @param {Node} node */
    CallExpression(node) {
      const { callee, arguments: given } = node;
      const method = callee.type === 'MemberExpression' ? callee.property.name : undefined;
      const isSignal = method === 'timeout' && nameOf(callee).endsWith('AbortSignal.timeout');
      if ((method === 'timeout' || method === 'retries') && given.length > 0 && !isSignal) {
        context.report({ node, message: `No \`.${method}()\`: ${LIMITS}.` });
      }
      if (nameOf(callee) === 'vi.setConfig') {
        context.report({ node, message: `No \`vi.setConfig()\`: ${LIMITS}.` });
      }
      const name = firstName(callee);
      const rest = given.slice(given.findIndex(isFunction) + 1);
      const hasOptions = given[1]?.type === 'ObjectExpression' && isFunction(given[2]);
      if (tests.test(name) && given.some(isFunction) && (rest.length > 0 || hasOptions)) {
        context.report({ node, message: `A test has no limit of its own: ${LIMITS}.` });
      }
      if (hooks.test(name) && isFunction(given[0]) && given.length > 1) {
        context.report({ node, message: `A hook has no limit of its own: ${LIMITS}.` });
      }
    },
    /** @param {Node} node */
    Property(node) {
      const key = node.key.name ?? node.key.value;
      if (!configKeys.has(key)) return;
      const isLimit = key.endsWith('Timeout') && node.value.type === 'Literal';
      if (isLimit || (!key.endsWith('Timeout') && isRetryOfTests(node.value))) {
        const message = isLimit
          ? `No number for \`${key}\`: ${LIMITS}.`
          : 'A failed test is never run again: find out why it fails.';
        context.report({ node, message });
      }
    },
    /** @param {Node} node */
    Literal(node) {
      if (typeof node.value === 'string' && /^--retr(y|ies)\b/.test(node.value)) {
        context.report({
          node,
          message: 'A failed test is never run again: find out why it fails.',
        });
      }
    },
  }),
};

const consoleByTrap = {
  /** @param {Context} context */
  create(context) {
    /** @param {Node} node */
    const report = (node) =>
      context.report({
        node,
        message: 'The console is not replaced by hand: announce the text with `expectConsole`.',
      });
    return {
      /** @param {Node} node */
      AssignmentExpression(node) {
        if (nameOf(node.left).startsWith('console.')) report(node);
      },
      /** @param {Node} node */
      CallExpression({ callee, arguments: given }) {
        if (nameOf(callee) === 'vi.spyOn' && nameOf(given[0]) === 'console') report(callee);
      },
    };
  },
};

const seededSamples = {
  /** @param {Context} context */
  create: (context) => ({
    /** @param {Node} node */
    CallExpression(node) {
      if (nameOf(node.callee) !== 'fc.sample') return;
      const properties = node.arguments[1]?.properties ?? [];
      if (properties.some((/** @type {Node} */ { key }) => key?.name === 'seed')) return;
      context.report({
        node,
        message: 'A sample has a `seed`: what is counted in it must not depend on luck.',
      });
    },
  }),
};

export default {
  meta: { name: 'tests' },
  rules: {
    'one-way-to-wait': oneWayToWait,
    'no-own-limits': noOwnLimits,
    'console-by-trap': consoleByTrap,
    'seeded-samples': seededSamples,
  },
};
