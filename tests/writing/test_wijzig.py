"""`kaderwijzer wijzig` puts one version in a file, and leaves every other byte alone."""

from __future__ import annotations

from datetime import date

import pytest

from hooks.proposals.of_proposal import transition
from hooks.reading.load_policy import load_policy
from tests.writing.commands import Desk, files_of

TERM = "wvs/leerwerktraject-maximaal"
FILE = f"{TERM}.yml"
NINE = ("wijzig", TERM, "--vanaf", "2018-01-01", "--waarde", "maximum=9")
PROPOSAL = (*NINE, "--gemeente", "roosendaal", "--status", "voorgesteld")
DECIDED = (
    *NINE,
    *(
        "--besluit",
        "raden-2018",
        "--besluit-titel",
        "De raden verlengen het",
        "--besluit-datum",
        "2017-12-20",
    ),
    *("--besluit-wie", "de raden van de WVS-gemeenten", "--besluit-door", "raden"),
    *("--besluit-tekst", "De termijn wordt langer. Dat is zo besloten.", "--bron", "raadsbesluit-2018"),
    *("--bron-titel", "Raadsbesluit", "--bron-organisatie", "de raden", "--bron-datum", "2017-12-20"),
    *("--bron-soort", "raadsbesluit", "--bron-status", "Vastgesteld door de raden."),
)


def test_a_proposal_for_one_gemeente_is_one_version_more(desk: Desk) -> None:
    ran = desk.run(*PROPOSAL, "--door", "de proeffractie", "--op", "2017-12-01")
    assert ran.status == 0, ran.out + ran.said
    assert (ran.files, ran.gone) == ([FILE], [])
    assert "\n".join(ran.come) + "\n" == (
        "  - geldt_vanaf: 2018-01-01\n"
        "    status: voorgesteld\n"
        "    alleen: [roosendaal]\n"
        "    voorgesteld_op: 2017-12-01\n"
        "    voorgesteld_door: de proeffractie\n"
        "    tekst: |-\n"
        "      Een leerwerktraject met behoud van uitkering duurt hoogstens zo lang als de "
        "Participatieverordening toelaat.\n"
        "      Alle negen gemeenten hebben die verordening vastgesteld.\n"
        "      Momenteel is de termijn {maximum}.\n"
        "    waarden:\n"
        "      maximum: {waarde: 9, eenheid: maanden, grens: hoogstens}\n"
        "    bron: voorstel\n"
    )
    assert "Overgenomen van de versie van 4 april 2017: tekst en waarden." in ran.said
    assert "Nog open, zoals in de vorige versie: onderbreking-leerwerktraject en verordening-nu." in ran.said
    assert desk.check()[0] == 0
    version = load_policy(desk.policy).kaders[TERM].versies[-1]
    assert version.herkomst() == ("Nog geen document. Voorgesteld door de proeffractie op 1 december 2017.",)
    assert set(version.open_punten) == {"onderbreking-leerwerktraject", "verordening-nu"}


def test_a_proposal_without_a_document_says_itself_what_it_does_to_cases_that_run(desk: Desk) -> None:
    ran = desk.run(*PROPOSAL, "--overgang", "nieuwe gevallen")
    assert ran.status == 0, ran.out + ran.said
    assert "    overgang: nieuwe gevallen" in ran.come
    assert not [one for one in ran.come if "overgang_bron" in one]
    assert desk.check()[0] == 0
    assert transition(load_policy(desk.policy).kaders[TERM].versies[-1]) == " Alleen voor nieuwe gevallen."


def test_a_version_of_a_document_says_where_that_stands_about_cases_that_run(desk: Desk) -> None:
    ran = desk.run(*DECIDED, "--status", "vastgesteld door de raden", "--overgang", "alle gevallen")
    assert (ran.status, ran.files) == (2, [])
    assert "«alle gevallen» vraagt waar dat staat; geef --overgang-bron 'document, kop, alinea 1'" in ran.said


def test_each_open_point_gets_a_name_of_its_own(desk: Desk) -> None:
    asked = [
        "Mag dit ook als de raad anders vindt?",
        "Mag dit ook als het college anders vindt?",
        "Verordening: „nu”?",
        "好吗",
    ]
    ran = desk.run(*PROPOSAL, *(part for one in asked for part in ("--open-punt", one)))
    assert ran.status == 0, ran.out + ran.said
    points = load_policy(desk.policy).kaders[TERM].versies[-1].open_punten
    assert {name: point.vraag for name, point in points.items() if point.vraag in asked} == dict(
        zip(["mag-dit-ook-als", "mag-dit-ook-als-het", "verordening-nu-2", "open-punt"], asked, strict=True)
    )
    assert {"onderbreking-leerwerktraject", "verordening-nu"} < points.keys()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--waarde", "maximum=6"), "Let op: «maximum» was al hoogstens 6 maanden, en blijft zo."),
        (("--waarde", "maximum=hoogstens 6"), "Let op: «maximum» was al hoogstens 6 maanden"),
        ((), "Let op: de tekst en de waarden blijven zoals zij waren."),
    ],
)
def test_what_stays_as_it_was_is_said(desk: Desk, arguments: tuple[str, ...], said: str) -> None:
    ran = desk.run(*NINE[:4], *arguments, "--proef")
    assert (ran.status, ran.files) == (0, [])
    assert said in ran.said
    assert "Let op" not in desk.run(*NINE, "--proef").said


def test_without_who_and_when_it_says_how_to_say_that(desk: Desk) -> None:
    ran = desk.run(*PROPOSAL)
    assert ran.status == 0
    assert "bron: voorstel); wie het voorstelt, zegt u met --door" in ran.said
    assert "Het voorstel ligt er vanaf 1 januari 2018; een andere dag zegt u met --op." in ran.said


def test_a_proposal_for_later_is_of_today(desk: Desk) -> None:
    ran = desk.run("wijzig", TERM, "--vanaf", "2999-01-01", "--waarde", "maximum=9")
    assert ran.status == 0
    assert f"    voorgesteld_op: {date.today().isoformat()}" in ran.come
    assert "De status is «voorgesteld»." in ran.said


def test_a_decision_comes_with_its_document_and_its_examples_in_one_go(desk: Desk) -> None:
    ran = desk.run(*DECIDED, "--voorbeelden")
    assert ran.status == 0, ran.out + ran.said
    assert {"besluiten.yml", "bronnen.yml", FILE, "voorbeelden/trajectduur.yml"} <= set(ran.files)
    assert "    status: vastgesteld door de raden" in ran.come
    assert "  tekst: |-" in ran.come
    assert "lees na of elke titel nog klopt" in ran.said
    depends_on_it = ("laatste", "tot_en_met", "samenvatting", "over", "uiterst", "norm")
    assert [one for one in ran.gone if not any(word in one for word in depends_on_it)] == []
    assert desk.check()[0] == 0


def test_outcomes_that_change_are_told_and_nothing_is_written(desk: Desk) -> None:
    ran = desk.run(*DECIDED)
    assert (ran.status, ran.files) == (1, [])
    assert "policy/voorbeelden/trajectduur.yml:188:22: hier staat 14 juli 2018" in ran.out
    assert "Met --voorbeelden schrijft deze opdracht ook" in ran.said


def test_a_trial_shows_the_edit_and_writes_nothing(desk: Desk) -> None:
    ran = desk.run(*PROPOSAL, "--proef")
    assert (ran.status, ran.files) == (0, [])
    assert ran.out.startswith(f"--- policy/{FILE}\n+++ policy/{FILE}\n@@ ")
    assert "+    alleen: [roosendaal]\n" in ran.out
    assert "Dit is een proef: er is niets geschreven.\n" in ran.said


def test_exceptions_and_explanations_go_along_unless_they_are_left_out(small_desk: Desk) -> None:
    more = ("--vanaf", "2018-01-01", "--op", "2017-12-01")
    ran = small_desk.run("wijzig", "proef/hoe-lang", *more)
    assert ran.status == 0, ran.out + ran.said
    assert "tekst, oordeel, waarden, toelichting en de uitzondering voor west" in ran.said
    assert ran.come[-6:] == [
        "    bron: voorstel",
        "    per_gemeente:",
        "      west:",
        "        tekst: Een traject duurt hier hoogstens {maximum}, vanaf {ingang}.",
        "        waarden:",
        "          maximum: {waarde: 9, eenheid: maanden, grens: hoogstens}",
    ]
    ran = small_desk.run("wijzig", "proef/hoe-lang", *more, "--zonder", "west,toelichting,oordeel")
    assert ran.status == 0
    assert not [one for one in ran.come if "west" in one or "toelichting" in one or "oordeel" in one]
    ran = small_desk.run("wijzig", "proef/hoe-lang", *more, "--zonder", "oost")
    assert (ran.status, ran.files) == (2, [])
    assert "daarin staat: toelichting, oordeel, west" in ran.said


def test_an_exception_that_hides_what_was_asked_is_told(small_desk: Desk) -> None:
    asked = (
        "wijzig",
        "proef/hoe-lang",
        "--vanaf",
        "2018-01-01",
        "--waarde",
        "maximum=8",
        "--gemeente",
        "west",
    )
    ran = small_desk.run(*asked)
    assert (ran.status, ran.files) == (2, [])
    assert "in west blijft «maximum» 9 maanden" in ran.said
    assert "--zonder west" in ran.said
    assert small_desk.run(*asked, "--zonder", "west").status == 0


def test_every_kind_of_value_can_be_changed_or_added(small_desk: Desk) -> None:
    ran = small_desk.run(
        *("wijzig", "proef/hoe-lang", "--vanaf", "2018-01-01", "--waarde", "ingang=1 juli 2018"),
        *("--waarde", "maximum=26 maanden", "--waarde", "minimum=minstens 2 weken"),
        *("--tekst", "Een traject duurt {minimum} tot {maximum}. Het begint op {ingang}."),
    )
    assert ran.status == 0, ran.out + ran.said
    assert "      ingang: {waarde: 2018-07-01, eenheid: datum}" in ran.come
    assert "      maximum: {waarde: 26, eenheid: maanden, grens: hoogstens}" in ran.come
    assert "      minimum: {waarde: 2, eenheid: weken, grens: minstens}" in ran.come
    assert "      Een traject duurt {minimum} tot {maximum}." in ran.come


def test_a_second_proposal_lies_beside_the_first(desk: Desk) -> None:
    """An amendment that is kept: both are there, each with its own address."""
    assert desk.run(*PROPOSAL).status == 0
    ran = desk.run(*NINE[:-1], "maximum=8", "--status", "voorgesteld", "--door", "een andere fractie")
    assert (ran.status, ran.gone) == (0, [])
    assert desk.check()[0] == 0
    names = [one.naam for one in load_policy(desk.policy).kaders[TERM].versies]
    assert names == ["2017-04-04", "2018-01-01", "2018-01-01-voorstel"]


def test_a_decision_adopts_a_proposal_and_says_what_it_solves(desk: Desk) -> None:
    assert desk.run(*PROPOSAL).status == 0
    ran = desk.run(
        *("wijzig", TERM, "--vanaf", "2018-01-01", "--neemt-aan", "2018-01-01", "--gemeente", "roosendaal"),
        *DECIDED[len(NINE) :],
        *("--opgelost", "verordening-nu=raden-2018", "--overgang", "nieuwe gevallen"),
        *("--overgang-bron", "raadsbesluit-2018", "--voorbeelden"),
    )
    assert ran.status == 0, ran.out + ran.said
    assert "      maximum: {waarde: 9, eenheid: maanden, grens: hoogstens}" in ran.come
    assert "    neemt_aan: 2018-01-01" in ran.come
    assert "    opgelost: {verordening-nu: raden-2018}" in ran.come
    assert "    overgang_bron: {document: raadsbesluit-2018}" in ran.come
    assert desk.check()[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("wvs/leerwerktraject-maximal", "--vanaf", "2018-01-01"),
            "bestaat niet; bedoelde u «wvs/leerwerktraj",
        ),
        ((TERM,), "hier ontbreekt --vanaf (vanaf welke dag geldt het)"),
        ((), "hier ontbreekt KADER (welk kader), --vanaf"),
        ((TERM, "--vanaf", "1-1-2018"), "--vanaf: «1-1-2018» is geen datum; bedoelde u 2018-01-01?"),
        ((*NINE[1:4], "--waarde", f"maximum={'9' * 20}"), "is geen goed getal; schrijf hoogstens 15 cijfers"),
        ((*NINE[1:4], "--waarde", "maximum"), "--waarde: «maximum» is geen goede naam; schrijf naam=getal"),
        (
            (*NINE[1:4], "--waarde", "duur=9"),
            "--waarde duur: die waarde staat er nog niet; er is alleen «maximum»",
        ),
        ((*NINE[1:4], "--waarde", "maximum=9,5"), "bedoelde u maximum=9.5?"),
        ((*NINE[1:4], "--waarde", "maximum=vierentwintig"), "bedoelde u maximum=24?"),
        *(
            ((*NINE[1:4], "--waarde", said), f"--waarde: «{said}» is nog geen naam met een getal; {meant}")
            for said, meant in (
                ("negen", "bedoelde u maximum=9?"),
                ("maximum is 9", "bedoelde u maximum=9?"),
                ("maximum: negen maanden", "bedoelde u maximum='9 maanden'?"),
            )
        ),
        ((*NINE[1:4], "--open-punt", "'"), "--open-punt: «'» is geen vraag; schrijf haar in woorden"),
        ((*NINE[1:4], *(("--open-punt", "Mag dat?") * 2)), "«Mag dat?» staat er 2 keer; houd er één"),
        ((*NINE[1:4], "--waarde", "maximum=veel"), "schrijf maximum=9, of maximum='9 maanden'"),
        ((*NINE[1:4], "--gemeente", "rosendaal"), "is hier niet bekend; bedoelde u «roosendaal»?"),
        ((*NINE[1:4], "--gemeente", "Rosendaal"), "is hier niet bekend; bedoelde u «roosendaal»?"),
        ((*NINE[1:4], "--gemeente", "Roosendaal"), "is geen goede naam; bedoelde u «roosendaal»?"),
        ((*NINE[1:4], "--waarde", "maximun=9"), "er nog niet; bedoelde u «maximum»? Is zij nieuw, schrijf"),
        ((*NINE[1:4], "--status", "besloten"), "zeg ook wie het vaststelde"),
        ((*NINE[1:4], "--status", "vervallen"), "«vervallen» heeft een eigen tekst; geef --tekst"),
        (
            (*NINE[1:4], "--status", "mededeling"),
            "«mededeling» vraagt een bron; geef --bron 'document, kop, alinea 1'; een nieuw document mag ook",
        ),
        (
            (*NINE[1:4], "--status", "vastgesteld door de raden", "--bron", "van-denken-naar-doen"),
            "naam uit besluiten.yml; een nieuw besluit mag ook, met een nieuwe naam en --besluit-titel",
        ),
        ((*NINE[1:4], "--besluit", "wvs-colleges-2071"), "want «wvs-colleges-2071» is er nog niet"),
        ((*NINE[1:4], "--besluit-titel", "Een besluit"), "--besluit-titel is alleen voor iets nieuws"),
        ((*NINE[1:4], "--neemt-aan", "2012-01-01"), "heeft geen versie «2012-01-01»; er zijn: 2017-04-04"),
        (("wvs/leerwerktraject-maximaal", "--vanaf", "2016-01-01"), "staat er niets om over te nemen"),
        ((*NINE[1:], "--waarde", "maximum=8"), "--waarde maximum staat er 2 keer; houd er één"),
        ((*NINE[1:4], "--gemeente", ","), "--gemeente: hier staat niets; laat het weg, of vul iets in"),
        (
            (*NINE[1:4], "--door", "de \udce9\udcff"),
            "--door: dit is geen leesbare tekst; schrijf haar in UTF-8",
        ),
        (
            (*DECIDED[1:], "--op", "2017-01-01"),
            "--op is de dag van een voorstel, en «vastgesteld door de raden»",
        ),
        ((*NINE[1:4], "--wat"), "dit hoort hier niet: --wat"),
    ],
)
def test_wrong_use_says_what_and_how_and_writes_nothing(
    desk: Desk, arguments: tuple[str, ...], said: str
) -> None:
    ran = desk.run("wijzig", *arguments)
    assert (ran.status, ran.files, ran.out) == (2, [], "")
    assert said in ran.said


def test_faults_come_in_the_usual_form_and_nothing_is_written(desk: Desk) -> None:
    ran = desk.run(*PROPOSAL, "--tekst", "Dit duurt 9 maanden.")
    assert (ran.status, ran.files) == (1, [])
    assert (
        "leerwerktraject-maximaal.yml:49:22: het getal 9 staat in de tekst; maak er een waarde van" in ran.out
    )
    assert ran.said.startswith("Er is niets geschreven; de regels tellen zoals het bestand zou worden.")


def test_policy_with_faults_is_not_written_in(desk: Desk) -> None:
    path = desk.policy / FILE
    path.write_text(path.read_text(encoding="utf-8").replace("status: v", "status: w"), encoding="utf-8")
    ran = desk.run(*PROPOSAL)
    assert (ran.status, ran.files) == (1, [])
    assert ran.said == "Herstel eerst deze fouten; daarna is er iets te wijzigen.\n"


def test_a_folder_without_policy_is_told(desk: Desk) -> None:
    (desk.policy / "gebieden.yml").unlink()
    ran = desk.run(*PROPOSAL)
    assert (ran.status, ran.files) == (2, [])
    assert "is geen map met beleid; in zo'n map staat een bestand gebieden.yml" in ran.said


def test_a_file_that_may_only_be_read_stays_as_it_is(desk: Desk) -> None:
    (desk.policy / FILE).chmod(0o444)
    before = files_of(desk.policy)
    ran = desk.run(*PROPOSAL)
    assert (ran.status, ran.files) == (2, [])
    assert f"«policy/{FILE}» is alleen te lezen; maak het bestand eerst schrijfbaar" in ran.said
    assert files_of(desk.policy) == before


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n# een opmerking aan het eind\n"])
def test_line_ends_marks_and_remarks_stay(desk: Desk, newline: str, end: str) -> None:
    path = desk.policy / FILE
    text = path.read_text(encoding="utf-8").rstrip("\n") + end
    before = ("\ufeff# eerst een opmerking\n" + text).replace("\n", newline).encode()
    path.write_bytes(before)
    ran = desk.run(*PROPOSAL)
    assert ran.status == 0, ran.out + ran.said
    after = path.read_bytes()
    start = before.removesuffix(end.replace("\n", newline).encode())
    assert after.startswith(start)
    assert after.endswith(end.replace("\n", newline).encode())
    assert after.count(b"\n") == after.count(newline.encode())
    assert desk.check()[0] == 0


def test_versions_between_brackets_are_left_to_the_author(small_desk: Desk) -> None:
    path = small_desk.policy / "proef/hulp.yml"
    path.write_text(
        "titel: Welke hulp er is\nsoort: uitgangspunt\nthemas: [hulp, duur]\n"
        "versies: [{geldt_vanaf: 2017-04, status: voorgesteld, tekst: Er is hulp., "
        "bron: {document: proefnota, kop: Hulp, alinea: 1}}]\n",
        encoding="utf-8",
    )
    ran = small_desk.run("wijzig", "proef/hulp", "--vanaf", "2018-01-01")
    assert (ran.status, ran.files) == (2, [])
    assert "policy/proef/hulp.yml:4: de lijst met versies staat tussen haken" in ran.said


def test_a_version_between_brackets_is_not_taken_over_half(small_desk: Desk) -> None:
    path = small_desk.policy / "proef/hulp.yml"
    path.write_text(
        path.read_text(encoding="utf-8")
        + "  - {geldt_vanaf: 2018-01-01, status: voorgesteld, tekst: Er is veel hulp., bron: voorstel}\n",
        encoding="utf-8",
    )
    ran = small_desk.run("wijzig", "proef/hulp", "--vanaf", "2019-01-01")
    assert (ran.status, ran.files) == (2, [])
    assert "policy/proef/hulp.yml:16: deze versie staat tussen haken" in ran.said


def test_a_proposal_may_say_itself_that_there_is_no_document(desk: Desk) -> None:
    ran = desk.run(*PROPOSAL, "--bron", "voorstel")
    assert ran.status == 0, ran.said
    assert ran.come[-1] == "    bron: voorstel"


def test_more_values_come_in_the_order_in_which_they_were_asked_for(small_desk: Desk) -> None:
    ran = small_desk.run(
        *("wijzig", "proef/hoe-lang", "--vanaf", "2018-01-01", "--waarde", "eerst=1 maanden"),
        *("--waarde", "daarna=2 maanden", "--tekst", "Van {eerst} naar {daarna}: {maximum}, {ingang}."),
    )
    assert ran.status == 0, ran.out + ran.said
    names = [one.split(":")[0].strip() for one in ran.come]
    assert names.index("eerst") + 1 == names.index("daarna")
