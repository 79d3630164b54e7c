# The program folder is prepared by the script that installs the site on Debian as well.
FROM node:24-bookworm-slim AS program
WORKDIR /srv/campaign
COPY . .
RUN lib/platform/deploy/install.sh --program-only

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/var/lib/campaign CONGRESS_DIR=/var/lib/campaign/congress
RUN install -d -o node -g node -m 0700 /var/lib/campaign /var/lib/campaign/congress
# Owned by root: the site cannot change its own program.
COPY --from=program /srv/campaign /srv/campaign
WORKDIR /srv/campaign
USER node
VOLUME /var/lib/campaign
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "lib/platform/run.mjs", "app/_commands/start.ts"]
