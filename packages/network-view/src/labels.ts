/** Gives the width of a text in drawing units, in the font it will be drawn with. */
export type Measure = (text: string) => number;

/**
 * Breaks a short name into at most `maxLines` lines of at most `width` units: between words, at soft hyphens,
 * else within a word with a hyphen; what still does not fit ends in an ellipsis. Where a first word too long for a line
 * would take the room of all that follows, that word is shortened: "Jongerencentrum De Haven" is known by its end.
 */
export function wrapLabel(
  text: string,
  width: number,
  maxLines: number,
  measure: Measure,
): string[] {
  const lines = breakLines(text, width, maxLines, measure);
  if (maxLines === 1 || !isShortened(lines)) return lines;
  const [first = '', ...others] = text.trim().split(/\s+/);
  const word = first.replaceAll(softHyphen, '');
  const rest = breakLines(others.join(' '), width, maxLines - 1, measure);
  if (rest.length === 0 || isShortened(rest) || measure(word) <= width) return lines;
  return [shorten(word, width, measure), ...rest];
}

/** Whether what is drawn of a name is not the whole of it. */
export function isShortened(lines: readonly string[]): boolean {
  return lines.some((line) => line.endsWith('…'));
}

function breakLines(text: string, width: number, maxLines: number, measure: Measure): string[] {
  const lines: string[] = [];
  let rest = text.replaceAll('\n', ' ').trim();
  while (rest !== '' && lines.length < maxLines) {
    const isLast = lines.length === maxLines - 1;
    const plain = rest.replaceAll(softHyphen, '');
    if (measure(plain) <= width) {
      lines.push(plain);
      break;
    }
    if (isLast) {
      lines.push(shorten(plain, width, measure));
      break;
    }
    const { line, remainder } = takeLine(rest, width, measure);
    lines.push(line);
    rest = remainder;
  }
  return lines;
}

const softHyphen = '\u00AD';

function takeLine(
  text: string,
  width: number,
  measure: Measure,
): { line: string; remainder: string } {
  let fitting: { line: string; remainder: string } | undefined;
  for (let index = 1; index < text.length; index++) {
    const at = text[index]!;
    const before = text.slice(0, index).replaceAll(softHyphen, '');
    const candidate =
      at === ' '
        ? { line: before, remainder: text.slice(index + 1) }
        : at === softHyphen
          ? { line: `${before}-`, remainder: text.slice(index + 1) }
          : text[index - 1] === '-' || text[index - 1] === '/'
            ? { line: before, remainder: text.slice(index) }
            : undefined;
    if (candidate && measure(candidate.line) <= width) fitting = candidate;
  }
  return fitting ?? splitWord(text, width, measure);
}

/** A word too long for a line is broken where a syllable may begin, as near to its half as can be. */
function splitWord(
  text: string,
  width: number,
  measure: Measure,
): { line: string; remainder: string } {
  const firstWord = text.split(' ')[0]!.replaceAll(softHyphen, '');
  const tail = text.slice(text.split(' ')[0]!.length);
  const fits = (index: number) => measure(`${firstWord.slice(0, index)}-`) <= width;
  const places = Array.from(
    { length: Math.max(0, firstWord.length - 3) },
    (_, index) => index + 2,
  ).filter(fits);
  const fromHalf = (index: number) =>
    Math.abs(index - firstWord.length / 2) +
    (mayBeginSyllable(firstWord, index) ? 0 : firstWord.length);
  const index = places.toSorted((a, b) => fromHalf(a) - fromHalf(b))[0] ?? 1;
  return { line: `${firstWord.slice(0, index)}-`, remainder: firstWord.slice(index) + tail };
}

/** A consonant before a vowel begins a syllable in Dutch, save within a "ch", "sj" or the like. */
function mayBeginSyllable(word: string, index: number): boolean {
  return (
    /^[^aeiouy\W][aeiouy]/i.test(word.slice(index)) &&
    !/^(ch|sj|th|ph|qu)/i.test(word.slice(index - 1))
  );
}

function shorten(text: string, width: number, measure: Measure): string {
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
