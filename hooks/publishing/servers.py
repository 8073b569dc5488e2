"""The settings of web servers, each written from the one list of headers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit
from xml.sax.saxutils import quoteattr

from hooks.publishing.embedding import FOLDER
from hooks.publishing.headers import ASK_EACH_TIME, EVERYWHERE, FOR_EVER, TYPES, embedded

CACHE = "Cache-Control"
# What goes with every file, as far as its folder has no headers of its own.
ALL = {**EVERYWHERE, CACHE: ASK_EACH_TIME}


NOT_THERE = "404.html"


def in_site(framers: Sequence[str] = (), site_url: str | None = None) -> Iterator[tuple[str, str]]:
    """Name and content of the files that a server reads from the site itself.

    Here and below `framers` are the sites that may show a calculator.
    """
    yield ".htaccess", apache(framers, site_url)
    yield "web.config", iis(framers)
    yield "_headers", hosts_of_files(framers)


def beside_site(framers: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """Name and content of the files for who runs a server himself; they stand beside the site."""
    yield "nginx.conf", nginx(framers=framers)
    yield "Caddyfile", caddy(framers=framers)
    yield "Containerfile", container()


def _own(framers: Sequence[str]) -> Mapping[str, Mapping[str, str]]:
    """The folders with headers of their own, and which those are."""
    kept = {one.folder: {CACHE: one.value} for one in FOR_EVER}
    return kept | ({FOLDER: _of_others(framers)} if framers else {})


def _of_others(framers: Sequence[str]) -> dict[str, str]:
    """The headers of the files for other sites that differ from those of the rest."""
    return {name: value for name, value in embedded(framers).items() if ALL.get(name) != value}


def nginx(
    root: str = "/srv/kaderwijzer", port: int = 8080, writes: str = "/tmp", framers: Sequence[str] = ()
) -> str:
    """A whole configuration that needs no rights and writes nothing but below one folder."""

    # A location that sets a header itself forgets those of the server, so each names all of them.
    def location(match: str, headers: Mapping[str, str]) -> str:
        lines = "\n".join(
            f"      add_header {name} {_quoted(value)} always;" for name, value in headers.items()
        )
        return f"    location {match} {{\n{lines}\n    }}"

    own = {f"~ ^(?:/.*)?/{folder}": {**ALL, **headers} for folder, headers in _own(framers).items()}
    locations = "\n".join(location(*one) for one in {"/": ALL, **own}.items())
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
    error_page 404 /{NOT_THERE};
{locations}
  }}
}}
"""


def caddy(root: str = "/srv/kaderwijzer", address: str = ":8080", framers: Sequence[str] = ()) -> str:
    """A whole Caddyfile; packed copies are sent where they are."""
    headers = "\n".join(f"    {name} {_quoted(value)}" for name, value in ALL.items())
    own = "\n".join(
        f"  header /{folder}* {name} {_quoted(value)}"
        for folder, headers_of_folder in _own(framers).items()
        for name, value in headers_of_folder.items()
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
  }}
{own}
  handle_errors {{
    rewrite * /{NOT_THERE}
    file_server
  }}
  file_server {{
    precompressed br gzip
  }}
}}
"""


def apache(framers: Sequence[str] = (), site_url: str | None = None) -> str:
    """For a host that lets a folder have a .htaccess (Apache with mod_headers).

    It wants to know the page for a dead address from the root of the host.
    """
    root = urlsplit(site_url or "").path.rstrip("/")

    def below(match: str, headers: Mapping[str, str]) -> str:
        lines = "\n".join(f"    Header always set {name} {_quoted(value)}" for name, value in headers.items())
        return f'  <If "%{{REQUEST_URI}} =~ m#/{match}/#">\n{lines}\n  </If>'

    headers = "\n".join(f"  Header always set {name} {_quoted(value)}" for name, value in ALL.items())
    types = "\n".join(f"  AddType {kind} .{ending}" for ending, kind in TYPES.items())
    folders = "|".join(one.folder.rstrip("/") for one in FOR_EVER)
    own = below(f"(?:{folders})", {CACHE: FOR_EVER[0].value})
    if framers:
        own += "\n" + below(FOLDER.rstrip("/"), _of_others(framers))
    return f"""\
Options -Indexes
DirectoryIndex index.html
ErrorDocument 404 {root}/{NOT_THERE}
<IfModule mod_mime.c>
{types}
</IfModule>
<IfModule mod_headers.c>
{headers}
{own}
</IfModule>
"""


def iis(framers: Sequence[str] = ()) -> str:
    """For IIS, which answers 404 to an ending that it does not know."""
    types = "\n".join(
        f'      <remove fileExtension=".{ending}" />\n'
        f'      <mimeMap fileExtension=".{ending}" mimeType={quoteattr(kind)} />'
        for ending, kind in TYPES.items()
    )

    def added(headers: Mapping[str, str], inset: str) -> str:
        return "\n".join(
            f"{inset}<remove name={quoteattr(name)} />\n"
            f"{inset}<add name={quoteattr(name)} value={quoteattr(value)} />"
            for name, value in headers.items()
        )

    own = "\n".join(
        f"""\
  <location path={quoteattr(folder.rstrip("/"))}>
    <system.webServer>
      <httpProtocol>
        <customHeaders>
{added(headers, " " * 10)}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>"""
        for folder, headers in _own(framers).items()
    )
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
    <httpErrors errorMode="Custom">
      <remove statusCode="404" subStatusCode="-1" />
      <error statusCode="404" path="{NOT_THERE}" responseMode="File" />
    </httpErrors>
    <httpProtocol>
      <customHeaders>
{added(ALL, " " * 8)}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
{own}
</configuration>
"""


def hosts_of_files(framers: Sequence[str] = ()) -> str:
    """For hosts of static files that read `_headers`; a later line with the same name takes its place."""
    everywhere = "".join(f"  {name}: {value}\n" for name, value in ALL.items())
    own = "".join(
        f"/{folder}*\n" + "".join(_replaced(name, value) for name, value in headers.items())
        for folder, headers in _own(framers).items()
    )
    return f"/*\n{everywhere}{own}"


def _replaced(name: str, value: str) -> str:
    return f"  ! {name}\n" * (name in ALL) + f"  {name}: {value}\n"


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
