# One image for web, workers and dispatcher; docker-compose.yml says which is which.
FROM python:3.13-slim-trixie AS packages
COPY requirements.txt /
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r /requirements.txt

FROM python:3.13-slim-trixie
# Pango and HarfBuzz draw the paper; the font is for resumes in Chinese, Japanese and Korean.
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-cjk \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin fairhand \
    && install -d -o fairhand -g fairhand -m 0700 /data
COPY --from=packages /venv /venv
WORKDIR /site
COPY manage.py pyproject.toml ./
COPY config config
COPY apps apps
COPY templates templates
COPY static static
ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 FAIRHAND_VAR=/data STATIC_ROOT=/site/collected
# Static files are collected here, because the running container cannot write. The key made for it stays in /tmp.
RUN FAIRHAND_VAR=/tmp/building DJANGO_SETTINGS_MODULE=config.settings.local \
    python manage.py collectstatic --no-input --verbosity 0 --ignore print && rm -rf /tmp/building
USER fairhand
VOLUME /data
EXPOSE 8000
ENTRYPOINT ["python"]
