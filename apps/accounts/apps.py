"""People, visitors and what belongs to them."""

from collections.abc import Iterator

from apps.shell import feature


class AccountsConfig(feature.FeatureConfig):
    name = "apps.accounts"
    prefix = "settings/"

    def ready(self) -> None:
        from apps.accounts import checks  # noqa: F401, PLC0415 -- registers them
        from apps.accounts.actions import destroying  # noqa: PLC0415 -- models are loaded only now

        destroying.watch()

    def opening_lines(self, address: str) -> Iterator[str]:
        """A site without an owner says how to become one."""
        from apps.accounts.actions import owners  # noqa: PLC0415

        if not owners.has_owner():
            yield f"You own this site. Make your account with this link, once: {owners.link(address)}"
