"""The few tags that components need; built in to every template."""

from django import template

register = template.Library()
