PYTHON ?= python3
ADRES ?= localhost:8000
# Extra options: make lock LOCK=--upgrade, make test PYTEST= (one test at a time), make test ALLES=1 (also
# the made-up questions that were green before, see tests/green.py)
LOCK ?=
PYTEST ?= -n auto --dist worksteal
# How many made-up inputs `make fuzz` tries, and from which seed.
POGINGEN ?= 20000
ZAAD ?= 0
# NOTEER=--noteer puts the numbers on the quality page.
NOTEER ?=

py := .venv/bin/python
biome := .venv/bin/node node_modules/@biomejs/biome/bin/biome
tsc := .venv/bin/node node_modules/typescript/bin/tsc
quick := not bouw and not browser and not node and not opdracht and not veel
# The tests that count for what code is reached, see tests/counted.py.
counted := tests/golden $(patsubst calculators/%/__init__.py,tests/%,$(wildcard calculators/*/__init__.py))
# The theme prints an announcement about its successor at every build otherwise.
export NO_MKDOCS_2_WARNING := 1
# What Python compiled is kept, also where the surroundings say not to: the tests are that much slower without.
export PYTHONDONTWRITEBYTECODE :=

# $(call set_up,parts): installs what the target needs, at once done when nothing changed
define set_up
@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) ontbreekt. Installeer Python 3.11 of nieuwer." >&2; exit 1; }
@$(PYTHON) -m hooks.set_up $(1)
endef

# $(call step,name,command): announces the step, and tells afterwards how long it took
define step
@echo "== $(1)"; start=$$(date +%s); \
if $(2); then echo "== $(1): in orde, $$(($$(date +%s) - start)) s"; \
else echo "== $(1): mislukt" >&2; exit 1; fi
endef

# What is checked without running the project; as many at a time as there are cores, each with its own output.
controles := controle-typen controle-js-typen controle-js controle-opmaak controle-lint controle-beleid
define checks
@$(MAKE) --no-print-directory --keep-going --output-sync=target --jobs $(shell nproc) $(controles)
endef

# $(call tests,which): runs tests, and looks what code of the calculators they reach
define tests
$(call step,Tests en dekking,$(py) -m coverage erase && $(py) -m coverage run -m pytest $(PYTEST) $(1) \
	&& $(py) -m coverage combine -q && $(py) -m coverage report)
endef

.DEFAULT_GOAL := help
.PHONY: help serve build publiceer terug beleid check test fix bench bench-bouw vragen dekking antwoorden mutaties fuzz alles lock $(controles)

help: ## deze lijst
	@echo "Gebruik: make DOEL"
	@sed -n 's/^\([a-z-]*\):.*## /  \1\t/p' $(firstword $(MAKEFILE_LIST))

serve: ## de site op ADRES (localhost:8000); wat u bewaart, staat er meteen op, ook wat er fout aan is
	$(call set_up,python node)
	@$(py) -m hooks serve --adres $(ADRES)

build: ## de site in site/
	$(call set_up,python node)
	$(call step,Bouw,$(py) -m hooks bouw)

publiceer: ## de site met ingepakte kopieën in site/, en instellingen voor een server in publiceer/
	$(call set_up,python node)
	$(call step,Publiceren,$(py) -m hooks publiceer)

terug: ## de vorige uitgave van site/ staat er weer; nog een keer draait dat om
	$(call set_up,python)
	@$(py) -m hooks terug

beleid: ## wat u draait na een wijziging van het beleid: fouten, voorbeelden, en wat van de inhoud afhangt
	$(call set_up,python node)
	$(call step,Beleid en voorbeelden,$(py) -m hooks controleer)
	$(call step,Inhoud,$(py) -m pytest -q -m "not bouw" tests/content)

check: ## opmaak, lint, typen, beleid en de snelle tests
	$(call set_up,python node)
	$(checks)
	$(call step,Snelle tests,KORT=1 $(py) -m pytest $(PYTEST) -m "$(quick)")

test: ## alles: de controles en alle tests, ook in de browser (ALLES=1: ook de verzonnen vragen die al goed gingen)
	$(call set_up,python node headless firefox nginx)
	$(checks)
	$(call tests)

controle-opmaak:
	$(call step,Opmaak,$(py) -m ruff format --check --quiet --output-format concise . || { echo 'Herstel de opmaak met: make fix'; false; })
controle-lint:
	$(call step,Lint,$(py) -m ruff check --quiet .)
controle-typen:
	$(call step,Typen,$(py) -m mypy)
controle-js:
	$(call step,JavaScript: opmaak en lint,$(biome) check --error-on-warnings --log-level=error)
controle-js-typen:
	$(call step,JavaScript: typen,$(tsc) && $(tsc) --project tsconfig.node.json && $(tsc) --project tsconfig.worker.json)
controle-beleid:
	$(call step,Beleid,$(py) -m hooks controleer)

fix: ## opmaak en wat de linter zelf kan herstellen
	$(call set_up,python node)
	@$(py) -m ruff check --fix --quiet . || true
	@$(py) -m ruff format .
	@$(biome) check --write

bench: ## tijdmetingen, als verhouding; de eerste uitkomst komt op de pagina snelheid
	$(call set_up,python node chromium)
	$(call step,Groei,$(py) -m tests.bench.growth)
	$(call step,Eerste uitkomst,$(py) -m tests.bench.start)
	$(call step,Zoeken,$(py) -m tests.bench.search)

bench-bouw: ## wat een bouw op de grootte van het land kost, naast gewoon MkDocs
	$(call set_up,python node)
	$(call step,Bouw,$(py) -m tests.bench.build)

vragen: ## alle verzonnen vragen stellen, en vastleggen dat zij goed gingen; wat al goed ging, alleen met ALLES=1
	$(call set_up,python)
	$(call step,Verzonnen vragen,$(py) -m tests.green $(PYTEST))

dekking: ## of de snelle tests van de rekenhulpen elke regel en elke afslag van calculators/ bereiken
	$(call set_up,python node)
	$(call tests,-q -m "$(quick) and not verzonnen and not handvol" $(counted))

antwoorden: ## de antwoorden op de voorbeelden opnieuw vastleggen; lees wat er verandert met git diff
	$(call set_up,python)
	@$(py) -m tests.golden.lay_down

mutaties: ## wat de tests van de rekenhulpen opmerken; alleen wat sinds de vorige meting veranderde (DELEN="kaders/kalender …")
	$(call set_up,python)
	$(call step,Mutaties,nice -n 10 $(py) -m tests.mutaties.measure $(DELEN))

fuzz: ## verzonnen en beschadigde invoer voor alles wat leest (POGINGEN=20000, andere invoer met ZAAD=1)
	$(call set_up,python node)
	$(call step,Invoer,$(py) -m tests.fuzz.measure $(POGINGEN) --zaad $(ZAAD) $(NOTEER))

alles: ## wat uren duurt: elke pagina, een miljoen invoeren; de getallen komen op de pagina over kwaliteit
	$(call set_up,python node headless firefox nginx)
	$(call step,Tests,$(py) -m coverage erase && ALLES=1 KADERWIJZER_ALLES=1 $(py) -m coverage run -m pytest $(PYTEST) \
		--junitxml=.cache/alles.xml && $(py) -m coverage combine -q && $(py) -m coverage report)
	$(call step,Getallen,$(py) -m tests.alles.from_tests .cache/alles.xml make alles \
		&& $(py) -m tests.alles.reached make alles)
	$(call step,Invoer,$(py) -m tests.fuzz.measure 1000000 --noteer)

lock: ## requirements.txt en package-lock.json opnieuw afleiden (LOCK=--upgrade: nieuwste versies)
	$(call set_up,python)
	$(call step,requirements.txt,.venv/bin/uv pip compile --quiet --no-config --system-certs --universal \
		--python-version 3.11 --fork-strategy fewest --extra dev --generate-hashes --only-binary :all: \
		--custom-compile-command "make lock" --output-file requirements.txt $(LOCK) pyproject.toml)
	$(call step,package-lock.json,NODE_USE_SYSTEM_CA=1 .venv/bin/npm install --package-lock-only --ignore-scripts --loglevel=error)
