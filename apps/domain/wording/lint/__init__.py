"""The rules of the linter, one module a subject; ``apps.domain.wording.linting`` runs them."""
