"""A server on this machine that speaks like OpenAI's, to see the product without a key, or to see it cope."""

import signal
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from apps.llm.fake_server import FakeServer
from apps.llm.faking import scripts


class Command(BaseCommand):
    help = "Serve a fake model on 127.0.0.1. The model's name picks what it does; --list shows the names."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8089)
        parser.add_argument("--script", default="ok", help="what models with any other name do")
        parser.add_argument("--list", action="store_true", help="print the names of all scripts and stop")

    def handle(self, *, port: int, script: str, list: bool, **options: object) -> None:
        if list:
            self.stdout.write("\n".join(scripts.names()))
            return
        if scripts.find(script) is None:
            raise CommandError(f"There is no script {script}. See --list.")
        try:
            server = FakeServer(port=port, script=script)
        except OSError as taken:
            raise CommandError(f"Port {port} cannot be opened: {taken.strerror}.") from taken
        self.stdout.write(
            f"The fake model listens. In another terminal:\n"
            f"  OPENAI_BASE_URL={server.base_url} OPENAI_MODEL={script} bin/run\n"
            f"Stop with Ctrl-C."
        )
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have it ignored
        try:
            server.serve()
        except KeyboardInterrupt:
            server.close()
