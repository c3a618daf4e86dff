"""The only place that speaks to a model."""

from collections.abc import Iterator

from apps.shell import feature


class LLMConfig(feature.FeatureConfig):
    name = "apps.llm"
    prefix = "models/"

    def outlets(self) -> Iterator[feature.Outlet]:
        """The model, if there is one."""
        from apps.llm import configuration  # noqa: PLC0415 -- models are loaded only now

        if server := configuration.current():
            place = ", on this server's own machine or network" if server.is_local else ""
            yield feature.Outlet(
                f"A language model at {server.host}{place}",
                "the lines to be written, the title of their entry, the aim, facts you added and terms"
                " from the advert; not your name, e-mail, phone, street or links",
                "when you ask for text; where there is a model, and not otherwise",
            )
