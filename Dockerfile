# leaklint in a container:
#
#   docker build -t leaklint .
#   docker run --rm -v "$PWD:/repo:ro" leaklint scan .

FROM node:22-bookworm-slim AS packed
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates git \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /leaklint
COPY . .
RUN node scripts/bootstrap.js build \
  && mkdir /packed \
  && npm pack --workspace rules --workspace packages/scanner --pack-destination /packed

FROM node:22-bookworm-slim AS installed
COPY --from=packed /packed /packed
# What the packages name as dependencies, and nothing that only building needs.
RUN npm install --prefix /opt/leaklint --omit=dev --ignore-scripts --no-audit --no-fund /packed/*.tgz

FROM node:22-alpine
RUN apk add --no-cache git \
  && rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /opt/yarn* \
  # A mounted repository belongs to whoever mounted it, not to the user in here; nothing of it is run.
  && git config --system --add safe.directory '*'
COPY --from=installed /opt/leaklint /opt/leaklint
ENV PATH=/opt/leaklint/node_modules/.bin:$PATH
USER node
WORKDIR /repo
ENTRYPOINT ["leaklint"]
CMD ["scan", "."]
