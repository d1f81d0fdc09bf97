#!/bin/bash
# Runs once, when the data directory is created.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" \
  --set=owner="$OWNER_PASSWORD" --set=app="$APP_PASSWORD" --set=queue="$QUEUE_PASSWORD" \
  --file=/etc/kreisweit/roles.sql
