// The index comes in pieces, in order of their keys; each is fetched when someone asks for a key in it.

export class Pieces {
  /**
   * @param {string[]} firsts the first key of each piece
   * @param {(number: number) => Promise<any>} read gives a piece; throws when it cannot be fetched
   */
  constructor(firsts, read) {
    this.firsts = firsts;
    this.read = read;
    this.kept = new Map();
  }

  /** The piece in which a key would stand; undefined when it comes before them all. */
  async holding(key) {
    let [low, high] = [0, this.firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.firsts[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return low ? this.piece(low - 1) : undefined;
  }

  /** A piece by its number; one that failed is asked for again the next time. */
  piece(number) {
    if (!this.kept.has(number)) {
      const asked = this.read(number);
      this.kept.set(number, asked);
      asked.catch(() => this.kept.delete(number));
    }
    return this.kept.get(number);
  }
}
