// Words that tell nothing of what is sought, and what they say of the words beside them.

const FUNCTION_WORDS = new Set(
  `aan al alle alles als altijd andere ben bent bestaan bestaat betekenis betekend betekent bij daar dan dat de denkt der deze die dit doe doen
  doet door dus een eens eigenlijk en er ga gaan gaat gebeuren gebeurt geen geldt genomen geweest gold haar had heb hebben hebt heeft hem hen
  het hier hij hoe hoelang hoeveel hoort horen hun iemand iets ik in is ja je jij jullie kan kom komen komt kon krijg krijgen krijgt kun kunnen kunt kwam lang maar mag me
  meer men met mij mijn moet moeten mogelijk mogen na naar nam neemt nemen niet niets nog nu of om omdat onder ons onze ook op over
  per precies reeds staat te tegen ten ter toch toen tot tussen u uit uw van veel vindt voor waar waarom waarvoor wanneer want waren was wat
  we wel welk welke werd wie wij wil willen wilt word worden wordt zal ze zegt zei zelf zich zij zijn zit zo zonder zou zouden zullen`.split(
    /\s+/,
  ),
);
export const isFunctionWord = (word) => FUNCTION_WORDS.has(word);

// Words that stand in any question, and tell a little.
const LIGHT_WORDS = new Set(
  `aantal af anders begin beginnen begint blijf blijft blijven brengen brengt buiten compleet compleet direct draaien eerst eerste elk elke ene enig enige
  erg genoeg goed goede graag groot grote heel hele helemaal helpen helpt hetzelfde houden houdt huidig huidige iedere ieder iedereen jaar juist klein later
  laatst laatste laat laten lager legt leggen leveren levert liever liggen ligt loopt lopen maak maakt maken moment nemen nieuw nieuwe nooit oud oude paar pas
  passen past plaats raak raken raakt samen slecht snel soms spreken spreekt staan stel stellen stelt sturen stuurt tijd tijdens toekomst totaal tussentijds
  vaak valt vallen verder vaststaan veranderen verandert vertellen vertelt verschil volgende volgens vooral vraag vragen weer weet weten weg welke werkelijk zeggen zeker
  zetten zet zien zoals zoeken zoekt`.split(/\s+/),
);
export const isLightWord = (word) => LIGHT_WORDS.has(word);

// „Hoe pas ik iets aan": at the end of a question these belong to its verb.
export const PARTICLES = new Set("aan af bij binnen door in mee na om op over samen terug toe uit voor weg".split(" "));
// Behind these stands the verb of a question, which tells less than what it is about: „wie ontvangt iemand die werk zoekt".
export const QUESTION_WORDS = new Set("hoe waar waarom wanneer wat wie".split(" "));

// „Wanneer houden we op met": before these it is no preposition.
export const AFTER_PARTICLE = new Set(
  "aan als bij dan en met naar of omdat om op over tot uit van voor wanneer".split(" "),
);

// „In Breda", „gemeente Breda".
export const BEFORE_PLACE = new Set("in te uit bij voor gemeente regio".split(" "));
