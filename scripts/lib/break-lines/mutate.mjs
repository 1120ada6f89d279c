/**
 * Breaks one line of code in one way, so that a test should fail. Text, not syntax: what does not
 * load any more is not a break that shows anything, so the ways are those that leave valid code.
 */

/** @typedef {(line: string) => string} Way */

/** The first that changes the line is taken: the most telling ones come first. @type {Way[]} */
const ways = [
  (line) => line.replace(/\bif \((.+)\) (return|throw|continue|break|\{)/, 'if (!($1)) $2'),
  (line) => line.replace(' === ', ' !== '),
  (line) => line.replace(' !== ', ' === '),
  (line) => line.replace(' && ', ' || '),
  (line) => line.replace(' || ', ' && '),
  (line) => line.replace(' ?? ', ' && '),
  (line) => line.replace(/ (<|<=) (?=[\w(.-])/, ' > '),
  (line) => line.replace(/ (>|>=) (?=[\w(.-])/, ' < '),
  (line) => line.replace(/\btrue\b/, 'false'),
  (line) => line.replace(/\bfalse\b/, 'true'),
  (line) => line.replace(/(?<=[\w)\]]) \+ (?=[\w(])/, ' - '),
  (line) => line.replace(/(?<=[\w)\]]) - (?=[\w(])/, ' + '),
  (line) => line.replace(/(?<![\w.'"$#-])(\d[\d_]*)(?![\w.'"%-])/, '($1 + 1)'),
  (line) => line.replace(/\bawait [^;]*;$/, ';'),
  // A call for its effect.
  (line) => line.replace(/^(\s*)(?:this\.)?[\w#.?]+\([^{]*\);$/, '$1;'),
  (line) => line.replace(/^(\s*)return [^;{]+;$/, '$1return undefined;'),
  (line) => line.replace(/=> [^{(;,]+([,;)]*)$/, '=> undefined$1'),
];

/**
 * @param {string} line
 * @returns {string | undefined} undefined when there is no way to break it
 */
export function breakLine(line) {
  const code = line.trim();
  const isCode =
    !/^(\/\/|\/\*|\*|import\b|export (type|interface|\*|\{)|type\b|interface\b|readonly\b|\} from)/.test(
      code,
    );
  if (!isCode) return undefined;
  return ways.map((way) => way(line)).find((broken) => broken !== line);
}

/**
 * Chooses lines evenly among those that the tests run and that can be broken.
 * @param {{ file: string, lines: readonly string[], covered: ReadonlySet<number> }[]} files
 *   `covered`: numbers of lines, from 1
 * @param {number} count
 * @param {() => number} random from 0 up to 1
 */
export function chooseBreaks(files, count, random) {
  const all = files.flatMap(({ file, lines, covered }) =>
    lines.flatMap((before, index) => {
      const after = covered.has(index + 1) ? breakLine(before) : undefined;
      return after === undefined ? [] : [{ file, line: index + 1, before, after }];
    }),
  );
  return Array.from({ length: Math.min(count, all.length) }, () => {
    const [chosen] = all.splice(Math.floor(random() * all.length), 1);
    if (chosen === undefined) throw new Error('No line is left');
    return chosen;
  });
}
