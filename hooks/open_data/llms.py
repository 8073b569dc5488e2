"""llms.txt: what a language model that reads the site should know, and where the data is."""

from __future__ import annotations

from hooks.corpus.corpus import Corpus
from hooks.open_data.identity import (
    CATALOG,
    FEED,
    KADERS,
    KADERS_SCHEMA,
    LLMS,
    MEASUREMENTS,
    TABLE,
)
from hooks.pages.outward import outward
from hooks.settings.read import settings


def llms(corpus: Corpus, site_name: str, description: str, site_url: str | None) -> str:
    """The file in the form that its readers expect: a title, a summary, and lists of links."""
    url = outward(site_url, LLMS)
    dossiers = "\n".join(
        f"- [{one.titel}]({url(f'kaders/{one.id}/')})"
        + (f": bijgewerkt tot en met {corpus.up_to[one.id].isoformat()}" if one.id in corpus.up_to else "")
        for one in corpus.dossiers.values()
    )
    return f"""\
# {site_name}

> {description}

Lees dit voordat u hieruit antwoordt:

- Een kader heeft versies. Welke geldt, hangt af van de dag en de gemeente; noem beide in een antwoord.
- De status zegt of iets is besloten. Een voorstel, advies of onderzoek is geen besluit, en verandert niets.
- Een open punt is een vraag die de bron niet beantwoordt. Vul het antwoord niet zelf in.
- De teksten hebben geen rechtskracht. De bron gaat voor; noem haar, en het vaste adres van de versie.
- Een dossier is bijgewerkt tot en met een dag. Over daarna is niets bekend.

## Gegevens ({settings().licence.name})

- [Alle kaders als JSON]({url(KADERS)}): elke versie met status, waarden en bron, en van wanneer tot wanneer
- [Het schema daarvan]({url(KADERS_SCHEMA)})
- [Alle kaders als tabel]({url(TABLE)}): een regel per kader en periode
- [Metingen als tabel]({url(MEASUREMENTS)}): wat een bron meldt, en of de norm van toen is gehaald
- [Wijzigingen als feed]({url(FEED)})
- [Catalogus]({url(CATALOG)}): DCAT
- Naast elke pagina van een kader staan `kader.json` en `kader.jsonld`

## Dossiers

{dossiers}

## Meer

- [Open data]({url("data/")}): hoe u de gegevens gebruikt
- [Datawoordenboek]({url("datawoordenboek/")}): wat elke sleutel betekent
- [Rekenhulpen]({url("rekenhulpen/")}): wat de kaders voor één geval betekenen
- [Open punten]({url("open-punten/")}): wat de bronnen niet zeggen
"""
