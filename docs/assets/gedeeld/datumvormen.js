// How people and systems write a day, made from calculators/raamwerk/datumvormen.py.
// Change it there, and run python -m hooks.browser.date_forms.

export const SPATIES = "[ \\t\\n\\r\\f\\v\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+";
export const ONZICHTBAAR =
  "[\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff]";
export const STREEPJES = "[\\u2010-\\u2015\\u2212]";
export const MAANDEN = {
  januari: 1,
  jan: 1,
  februari: 2,
  feb: 2,
  febr: 2,
  maart: 3,
  mrt: 3,
  mar: 3,
  april: 4,
  apr: 4,
  mei: 5,
  may: 5,
  juni: 6,
  jun: 6,
  juli: 7,
  jul: 7,
  augustus: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  oktober: 10,
  okt: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};
export const WEEKDAGEN = {
  maandag: 0,
  ma: 0,
  dinsdag: 1,
  di: 1,
  woensdag: 2,
  wo: 2,
  donderdag: 3,
  do: 3,
  vrijdag: 4,
  vr: 4,
  zaterdag: 5,
  za: 5,
  zondag: 6,
  zo: 6,
};
export const GEWOON =
  "^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|[0-9]{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) [0-9]{4})$";
export const WEEKDAG_ERVOOR = "^(?<weekdag>[a-z]+)[.,]? (?<rest>[0-9].*)$";
export const TIJD_ERACHTER =
  "^(?<rest>.*[0-9])(?:t|,? )(?<tijd>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?: ?(?:am|pm|uur))?)(?: ?(?:z|[-+][0-9]{2}:?[0-9]{2}))?$";
export const MIDDERNACHT = "^(?:0?0:00(?::00(?:[.,]0+)?)?(?: ?(?:am|uur))?|12:00(?::00)? ?am)$";
export const DAG_VOOROP = "^(?<dag>[0-9]{1,2})(?: ?[-/.] ?| )(?<maand>[0-9]{1,2})(?: ?[-/.] ?| )(?<jaar>[0-9]{4})$";
export const VORMEN = [
  "^(?<jaar>[0-9]{4})(?: ?[-/.] ?| )(?<maand>[0-9]{1,2})(?: ?[-/.] ?| )(?<dag>[0-9]{1,2})$",
  "^(?<dag>[0-9]{1,2})(?: ?[-/.] ?| )(?<maand>[0-9]{1,2})(?: ?[-/.] ?| )(?<jaar>[0-9]{4})$",
  "^(?<dag>[0-9]{1,2})(?:e|de|ste)?(?: ?[-/.] ?| )(?<maandnaam>[a-z]+)(?:\\.?(?: ?[-/.] ?| )|, )(?<jaar>[0-9]{4})$",
];
export const WEIGERINGEN = [
  [
    "^[0-9]{1,2}(?: ?[-/.] ?| )(?:[0-9]{1,2}|[a-z]+\\.?)(?: ?[-/.] ?| )'?[0-9]{2}$",
    "heeft een jaar van twee cijfers, en dat kan meer dan één jaar zijn; schrijf alle vier de cijfers, bijvoorbeeld 1-7-2017",
  ],
  [
    "^[0-9]{5}(?:[.,]0+)?$",
    "is een getal waarmee een rekenblad een dag bewaart, en dat kan meer dan één dag zijn; geef de cel in het rekenblad de opmaak Datum, of schrijf bijvoorbeeld 1-7-2017",
  ],
  [
    "^[0-9]{6}(?:[0-9]{2})?$",
    "heeft geen streepjes tussen dag, maand en jaar, dus de volgorde is niet zeker; schrijf bijvoorbeeld 1-7-2017",
  ],
  [
    "^(?:[0-9]{1,2}(?: ?[-/.] ?| )|[a-z]+\\.? )[0-9]{4}$|^[0-9]{4}(?:(?: ?[-/.] ?| )[0-9]{1,2})?$",
    "heeft geen dag; schrijf dag, maand en jaar, bijvoorbeeld 1-7-2017",
  ],
  [
    "^[0-9]{1,2}(?: ?[-/.] ?| )(?:[0-9]{1,2}|[a-z]+\\.?)$",
    "heeft geen jaar; schrijf dag, maand en jaar, bijvoorbeeld 1-7-2017",
  ],
];
export const GEEN_DATUM = "is geen datum met dag, maand en jaar; schrijf bijvoorbeeld 1-7-2017 of 1 juli 2017";
export const GEEN_MAAND = "is geen maand; schrijf bijvoorbeeld 1 juli 2017";
export const GEEN_BESTAANDE_MAAND =
  "is geen bestaande datum: eerst komt de dag en dan de maand, en een maand loopt van 1 tot en met 12; schrijf bijvoorbeeld 31-12-2017";
export const GEEN_BESTAAND_JAAR = "is geen bestaande datum: het jaar bestaat niet; schrijf bijvoorbeeld 31-12-2017";
export const MET_TIJD = "heeft een tijd erbij; schrijf alleen de dag, bijvoorbeeld 1-7-2017";
export const MAANDNAMEN = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];
export const WEEKDAGNAMEN = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
export const LANGSTE_INVOER = 40;
