/** Gives the width of a text in drawing units, in the font it will be drawn with. */
export type Measure = (text: string) => number;

/**
 * Breaks a short name into at most `maxLines` lines of at most `width` units: between words, at soft hyphens,
 * else within a word with a hyphen; what still does not fit ends in an ellipsis.
 */
export function wrapLabel(text: string, width: number, maxLines: number, measure: Measure): string[] {
  const lines: string[] = [];
  let rest = text.replaceAll("\n", " ").trim();
  while (rest !== "" && lines.length < maxLines) {
    const isLast = lines.length === maxLines - 1;
    const plain = rest.replaceAll(softHyphen, "");
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

const softHyphen = "\u00AD";

function takeLine(text: string, width: number, measure: Measure): { line: string; remainder: string } {
  let fitting: { line: string; remainder: string } | undefined;
  for (let index = 1; index < text.length; index++) {
    const at = text[index]!;
    const before = text.slice(0, index).replaceAll(softHyphen, "");
    const candidate =
      at === " "
        ? { line: before, remainder: text.slice(index + 1) }
        : at === softHyphen
          ? { line: `${before}-`, remainder: text.slice(index + 1) }
          : text[index - 1] === "-" || text[index - 1] === "/"
            ? { line: before, remainder: text.slice(index) }
            : undefined;
    if (candidate && measure(candidate.line) <= width) fitting = candidate;
  }
  return fitting ?? splitWord(text, width, measure);
}

/** A word too long for a line is broken near its half, so that neither part looks like a scrap. */
function splitWord(text: string, width: number, measure: Measure): { line: string; remainder: string } {
  const firstWord = text.split(" ")[0]!.replaceAll(softHyphen, "");
  const tail = text.slice(text.split(" ")[0]!.length);
  let index = Math.max(2, Math.ceil(firstWord.length / 2));
  while (index > 1 && measure(`${firstWord.slice(0, index)}-`) > width) index--;
  return { line: `${firstWord.slice(0, index)}-`, remainder: firstWord.slice(index) + tail };
}

function shorten(text: string, width: number, measure: Measure): string {
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join("").trimEnd()}…`) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
