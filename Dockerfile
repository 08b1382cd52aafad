# Two stages: the first installs the locked packages, the second carries only what runs.
ARG BASE=docker.io/library/python:3.11-slim
FROM ${BASE} AS build
COPY requirements.lock /build/
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes --only-binary :all: \
      -r /build/requirements.lock \
 && /venv/bin/pip uninstall --yes --quiet pip \
 && rm -rf /venv/lib/python3*/site-packages/setuptools*
COPY bot /app/bot
COPY cogs /app/cogs
COPY playground /app/playground
RUN /venv/bin/python -m compileall -q -j 0 /app

FROM ${BASE}
LABEL org.opencontainers.image.title="Marquee" \
      org.opencontainers.image.description="A self-hosted Discord bot: the server's own film-review library, answerable." \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /venv /venv
COPY --from=build /app /app
COPY data/reviews /app/data/reviews
# Nothing that installs or changes identity is left, not even what the base image brings along.
RUN if python -c "import pip" 2>/dev/null; then \
      python -m pip uninstall --yes --quiet --root-user-action=ignore pip setuptools wheel; fi \
 && rm -rf /usr/local/lib/python3*/ensurepip /usr/lib/python3*/ensurepip /usr/share/python-wheels \
 && find / -xdev -type f -perm /6000 -exec chmod a-s {} + \
 && find / -xdev -type d -perm -0002 ! -path /tmp -exec chmod o-w {} + \
 && mkdir -m 0700 /data && chown 10001:10001 /data \
 && printf '#!/bin/sh\nexec /venv/bin/python -m bot "$@"\n' > /usr/local/bin/marquee \
 && chmod 0755 /usr/local/bin/marquee
WORKDIR /app
ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    MARQUEE_DATA=/data \
    MARQUEE_REVIEWS=/app/data/reviews
USER 10001:10001
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["marquee", "healthcheck"]
ENTRYPOINT ["marquee"]
CMD ["run", "--require-token"]
