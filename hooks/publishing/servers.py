"""The settings of web servers, each written from the one list of headers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import quoteattr

from hooks.publishing.embedding import FOLDER
from hooks.publishing.headers import ASK_EACH_TIME, EVERYWHERE, FOR_EVER, TYPES, embedded

CACHE = "Cache-Control"


def in_site(framers: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """Name and content of the files that a server reads from the site itself.

    Here and below `framers` are the sites that may show a calculator.
    """
    yield ".htaccess", apache(framers)
    yield "web.config", iis(framers)
    yield "_headers", hosts_of_files(framers)


def beside_site(framers: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """Name and content of the files for who runs a server himself; they stand beside the site."""
    yield "nginx.conf", nginx(framers=framers)
    yield "Caddyfile", caddy(framers=framers)
    yield "Containerfile", container()


def _of_others(framers: Sequence[str]) -> dict[str, str]:
    """The headers of the files for other sites that differ from those of the rest."""
    return {name: value for name, value in embedded(framers).items() if EVERYWHERE.get(name) != value}


def nginx(
    root: str = "/srv/kaderwijzer", port: int = 8080, writes: str = "/tmp", framers: Sequence[str] = ()
) -> str:
    """A whole configuration that needs no rights and writes nothing but below one folder."""
    # A location that sets a header itself forgets those of the server, so each names all of them.
    headers = [f"add_header {name} {_quoted(value)} always;" for name, value in EVERYWHERE.items()]
    everywhere = "\n".join(f"      {one}" for one in headers)
    kept = "".join(
        f"""
    location ~ ^{"(?:/.*)?"}/{one.folder} {{
{everywhere}
      add_header {CACHE} {_quoted(one.value)} always;
    }}"""
        for one in FOR_EVER
    )
    if framers:
        of_others = [
            f"add_header {name} {_quoted(value)} always;" for name, value in embedded(framers).items()
        ]
        lines = "\n".join(f"      {one}" for one in of_others)
        kept += f"""
    location ~ ^{"(?:/.*)?"}/{FOLDER} {{
{lines}
      add_header {CACHE} {_quoted(ASK_EACH_TIME)} always;
    }}"""
    types = "\n".join(f"    {kind} {ending};" for ending, kind in TYPES.items())
    return f"""\
# nginx, zonder bijzondere rechten: nginx -c /pad/naar/nginx.conf
pid {writes}/nginx.pid;
error_log stderr;
events {{}}
http {{
  include /etc/nginx/mime.types;
  types {{
{types}
  }}
  default_type application/octet-stream;
  access_log off;
  server_tokens off;
  gzip_static on;
  client_body_temp_path {writes}/nginx-client;
  proxy_temp_path {writes}/nginx-proxy;
  fastcgi_temp_path {writes}/nginx-fastcgi;
  uwsgi_temp_path {writes}/nginx-uwsgi;
  scgi_temp_path {writes}/nginx-scgi;
  server {{
    listen {port};
    root {root};
    index index.html;
    absolute_redirect off;
    error_page 404 /404.html;
    location / {{
{everywhere}
      add_header {CACHE} {_quoted(ASK_EACH_TIME)} always;
    }}{kept}
  }}
}}
"""


def caddy(root: str = "/srv/kaderwijzer", address: str = ":8080", framers: Sequence[str] = ()) -> str:
    """A whole Caddyfile; packed copies are sent where they are."""
    headers = "\n".join(f"    {name} {_quoted(value)}" for name, value in EVERYWHERE.items())
    kept = "\n".join(f"  header /{one.folder}* {CACHE} {_quoted(one.value)}" for one in FOR_EVER)
    if framers:
        kept += "".join(
            f"\n  header /{FOLDER}* {name} {_quoted(value)}" for name, value in _of_others(framers).items()
        )
    return f"""\
{{
  admin off
  auto_https off
}}
{address} {{
  root * {root}
  header {{
{headers}
    {CACHE} {_quoted(ASK_EACH_TIME)}
  }}
{kept}
  handle_errors {{
    rewrite * /404.html
    file_server
  }}
  file_server {{
    precompressed br gzip
  }}
}}
"""


def apache(framers: Sequence[str] = ()) -> str:
    """For a host that lets a folder have a .htaccess (Apache with mod_headers)."""
    headers = "\n".join(f"  Header always set {name} {_quoted(value)}" for name, value in EVERYWHERE.items())
    folders = "|".join(one.folder.rstrip("/") for one in FOR_EVER)
    types = "\n".join(f"  AddType {kind} .{ending}" for ending, kind in TYPES.items())
    of_others = ""
    if framers:
        lines = "\n".join(
            f"    Header always set {name} {_quoted(value)}" for name, value in _of_others(framers).items()
        )
        of_others = f'\n  <If "%{{REQUEST_URI}} =~ m#/{FOLDER}#">\n{lines}\n  </If>'
    return f"""\
Options -Indexes
DirectoryIndex index.html
<IfModule mod_mime.c>
{types}
</IfModule>
<IfModule mod_headers.c>
{headers}
  Header always set {CACHE} {_quoted(ASK_EACH_TIME)}
  <If "%{{REQUEST_URI}} =~ m#/(?:{folders})/#">
    Header always set {CACHE} {_quoted(FOR_EVER[0].value)}
  </If>{of_others}
</IfModule>
"""


def iis(framers: Sequence[str] = ()) -> str:
    """For IIS, which answers 404 to an ending that it does not know."""
    types = "\n".join(
        f'      <remove fileExtension=".{ending}" />\n'
        f'      <mimeMap fileExtension=".{ending}" mimeType={quoteattr(kind)} />'
        for ending, kind in TYPES.items()
    )
    headers = "\n".join(
        f"        <remove name={quoteattr(name)} />\n"
        f"        <add name={quoteattr(name)} value={quoteattr(value)} />"
        for name, value in {**EVERYWHERE, CACHE: ASK_EACH_TIME}.items()
    )
    kept = "\n".join(
        f"""\
  <location path={quoteattr(one.folder.rstrip("/"))}>
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="{CACHE}" />
          <add name="{CACHE}" value={quoteattr(one.value)} />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>"""
        for one in FOR_EVER
    )
    if framers:
        lines = "\n".join(
            f"          <remove name={quoteattr(name)} />\n"
            f"          <add name={quoteattr(name)} value={quoteattr(value)} />"
            for name, value in _of_others(framers).items()
        )
        kept += f"""
  <location path={quoteattr(FOLDER.rstrip("/"))}>
    <system.webServer>
      <httpProtocol>
        <customHeaders>
{lines}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>"""
    return f"""\
<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
{types}
    </staticContent>
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <httpProtocol>
      <customHeaders>
{headers}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
{kept}
</configuration>
"""


def hosts_of_files(framers: Sequence[str] = ()) -> str:
    """For hosts of static files that read `_headers`; a later line with the same name takes its place."""
    headers = "".join(f"  {name}: {value}\n" for name, value in EVERYWHERE.items())
    kept = "".join(f"/{one.folder}*\n  ! {CACHE}\n  {CACHE}: {one.value}\n" for one in FOR_EVER)
    if framers:
        lines = "".join(
            f"  {'! ' + name + chr(10) + '  ' if name in EVERYWHERE else ''}{name}: {value}\n"
            for name, value in _of_others(framers).items()
        )
        kept += f"/{FOLDER}*\n{lines}"
    return f"/*\n{headers}  {CACHE}: {ASK_EACH_TIME}\n{kept}"


def container() -> str:
    """A container that needs no root and can run on a disk that only lets one read."""
    return """\
# podman build -t kaderwijzer -f publiceer/Containerfile .
# podman run --read-only --tmpfs /tmp -p 8080:8080 kaderwijzer
FROM docker.io/nginxinc/nginx-unprivileged:stable
COPY publiceer/nginx.conf /etc/nginx/nginx.conf
COPY site/ /srv/kaderwijzer/
"""


def _quoted(value: str) -> str:
    return f'"{value}"'
