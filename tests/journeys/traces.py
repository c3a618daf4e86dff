"""Where a word could have been left: the database, the files, the broker, the logs of a running site."""

import base64
import zlib

import psycopg
import redis
from psycopg import sql

from apps.embedded import paths

TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"


class Traces:
    """``in_database(words)`` and its like give those of the words that are found there."""

    def __init__(self, site) -> None:
        self.site = site
        self.sockets = paths.run_folder(site.var)

    def anywhere(self, words):
        """Everywhere but the logs, by place."""
        places = {
            "database": self.in_database(words),
            "files": self.in_files("media", words),
            "broker and cache": self.in_valkey(words),
            "their files": self.in_files("valkey", words),
        }
        return {place: found for place, found in places.items() if found}

    def in_database(self, words):
        said = "\n".join(self._rows())
        return [word for word in words if word in said]

    def in_files(self, folder, words):
        """As bytes; what is packed in them is looked at by who knows the kind of file."""
        files = [file.read_bytes() for file in (self.site.var / folder).rglob("*") if file.is_file()]
        names = "\n".join(str(file) for file in (self.site.var / folder).rglob("*"))
        return [word for word in words if word in names or any(word.encode() in data for data in files)]

    def in_logs(self, words):
        return self.in_files("logs", words)

    def in_valkey(self, words):
        client = redis.Redis(unix_socket_path=str(self.sockets / "valkey.sock"))
        said = b"\n".join(part for key in client.scan_iter() for part in (key, client.dump(key) or b""))
        return [word for word in words if word.encode() in said]

    def _rows(self):
        """Every row of every table as text; what sessions remember is unpacked."""
        with psycopg.connect(host=str(self.sockets), user="postgres", dbname="fairhand") as connection:
            tables = connection.execute(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            ).fetchall()
            for (table,) in tables:
                every = sql.SQL("SELECT row_to_json(t)::text FROM {} t").format(sql.Identifier(table))
                yield from (row for (row,) in connection.execute(every))
            for (packed,) in connection.execute("SELECT session_data FROM django_session"):
                yield _unpacked(packed)


def _unpacked(packed: str) -> str:
    """A session as Django writes it: base64 before the signature, compressed when it begins with a dot."""
    data = packed.partition(":")[0]
    is_compressed = data.startswith(".")
    raw = base64.urlsafe_b64decode(data.lstrip(".") + "===")
    return (zlib.decompress(raw) if is_compressed else raw).decode(errors="replace")
