#!/usr/bin/env bash
# Writes .env with random passwords, once; none of them is in the repository.
set -euo pipefail
cd "$(dirname "$0")/.."
[ ! -e .env ] || { echo ".env is there already; delete it to make new passwords."; exit 0; }
random() { LC_ALL=C tr -dc 'A-Za-z0-9' </dev/urandom | head -c 20 || true; }
umask 077
printf 'KEYCLOAK_ADMIN_PASSWORD=%s\nPEOPLE_PASSWORD=%s\n' "$(random)" "$(random)" >.env
echo "Wrote .env; PEOPLE_PASSWORD in it is the password of the demo people."
