// The words that occur, those of most records first; for typing errors, beginnings and compounds in a question.

const SHORTEST_WORD = 3;
const LARGEST_VOCABULARY = 10_000;
const SMALLEST_STEP = 64;

export function vocabularyOf(fields) {
  const counts = new Map();
  for (const each of fields) {
    for (const word of new Set(Object.values(each).flat())) {
      if (word.length >= SHORTEST_WORD && !/\d/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const ordered = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  return ordered.slice(0, LARGEST_VOCABULARY).map(([word]) => word);
}

/** The words in steps that double; by letter within a step, to be small. */
export function inSteps(words) {
  const steps = [];
  for (let start = 0, size = SMALLEST_STEP; start < words.length; start += size, size *= 2) {
    steps.push(
      words
        .slice(start, start + size)
        .sort()
        .join(" "),
    );
  }
  return steps;
}
