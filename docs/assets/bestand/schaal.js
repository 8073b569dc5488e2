// Whether a file says of its amounts that they are in thousands or millions: each is read as it stands.

const THOUSAND = String.raw`1[.\s]?000(?:[.\s]?000)?(?![.\d])`;
const APART = String.raw`(?<![\p{L}\d])`;
const SCALES = [
  String.raw`(?:x|\*|×)\s*(?:€|eur|euro)?\s*${THOUSAND}`, // x € 1.000
  String.raw`in\s+(?:€|eur|euro)\s*${THOUSAND}`,
  String.raw`€\s*${THOUSAND}(?=[),-]*$)`, // Begroting 2018 (€ 1.000)
  String.raw`(?:k\s?€|€\s?k|k\s?eur|mln|mio|duizend(?:en|tallen)?|miljoen(?:en)?)(?!\p{L})`,
];
// As in hooks/files/scale.py.
const SCALE = new RegExp(`${APART}(?:${SCALES.join("|")})`, "iu");

/**
 * A sentence when a title or a head of a file says so; nothing otherwise.
 * @param {string[][]} lines the titles and the heads
 */
export function scaleTold(lines) {
  for (const cell of lines.flat()) {
    const found = SCALE.exec(cell.trim());
    if (found) {
      return [
        `Let op: boven de getallen staat «${found[0]}». Elk getal telt hier zoals het er staat. Zet bedragen in ` +
          "duizenden of miljoenen eerst om naar hele euro's.",
      ];
    }
  }
  return [];
}
