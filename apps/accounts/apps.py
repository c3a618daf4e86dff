"""People, visitors and what belongs to them."""

from collections.abc import Iterator

from django.conf import settings

from apps.shell import feature


class AccountsConfig(feature.FeatureConfig):
    name = "apps.accounts"
    prefix = "settings/"

    def ready(self) -> None:
        from apps.accounts import checks  # noqa: F401, PLC0415 -- registers them
        from apps.accounts.actions import destroying  # noqa: PLC0415 -- models are loaded only now

        destroying.watch()

    def outlets(self) -> Iterator[feature.Outlet]:
        """Mail, and the sites that people may log in with."""
        if settings.HAS_MAIL:
            yield feature.Outlet(
                "The mail server of this site",
                "your e-mail address, and what the mail says: a code, a link, a notice",
                "when you sign up, change your address or password, or leave",
            )
        for host in settings.SOCIAL_HOSTS:
            yield feature.Outlet(
                host.removeprefix("https://"),
                "that you want to log in here; it tells us your e-mail address",
                "when you choose to log in with it",
            )

    def opening_lines(self, address: str) -> Iterator[str]:
        """A site without an owner says how to become one."""
        from apps.accounts.actions import owners  # noqa: PLC0415

        if not owners.has_owner():
            yield f"You own this site. Make your account with this link, once: {owners.link(address)}"
