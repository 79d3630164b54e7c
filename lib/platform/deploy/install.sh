#!/bin/sh
# Installs the site on Debian, or prepares its program folder for a container image.
#
#   lib/platform/deploy/install.sh                  as root: program, user, folders, settings, units
#   lib/platform/deploy/install.sh --program-only   packages and build, in this folder
#
# Safe to repeat; settings and data that exist are kept. Needs Node.js 24 (deb.nodesource.com).
# Every version gets a folder of its own, because a running site still reads files of its version.
set -eu

source=$(cd "$(dirname "$0")/../../.." && pwd -P)
program=/srv/campaign
releases=/srv/campaign-releases
data=/var/lib/campaign
settings=/etc/campaign.env

# Without .env, because everyone may read the program, and settings hold secrets.
copy_program() {
  (cd "$1" && tar -cf - --exclude=./node_modules --exclude=./.next --exclude=./var --exclude=./.git \
    --exclude=./.env --exclude='./.env.*' .) | tar -xf - -C "$2"
  cp "$1/.env.example" "$2/"
}

prepare_program() {
  cd "$1"
  rm -rf var
  npm run --silent build
  # Development packages are needed only by the tests. This writes the lockfile again, so it comes
  # before the times are recorded.
  npm prune --omit=dev --no-audit --no-fund --loglevel=error
  # The build is recognized by the modification times of its sources. Copies and archives keep only
  # whole seconds, so every file gets a time in whole seconds; the second build records these.
  find . -path ./node_modules -prune -o -path ./.next -prune -o -type f -exec touch -d "@$(date +%s)" {} +
  npm run --silent build
  rm -rf .next/cache
}

# Whether a process runs in a folder: a site, or another install.
is_used() {
  readlink /proc/[0-9]*/cwd 2>/dev/null | grep -Fqx "$(cd "$1" && pwd -P)"
}

# What a killed install left is no version.
remove_unfinished() {
  for mark in "$releases"/*/.installing; do
    [ ! -e "$mark" ] || is_used "${mark%/*}" || rm -rf "${mark%/*}"
  done
}

# Removes all versions but two given ones, one more, and those that are used.
remove_old() {
  others=0
  for name in $(ls -1r "$releases"); do
    [ "$name" != "$1" ] && [ "$name" != "$2" ] || continue
    others=$((others + 1))
    [ "$others" = 1 ] || is_used "$releases/$name" || rm -rf "${releases:?}/$name"
  done
}

command -v node >/dev/null || { echo 'Install Node.js 24 first: https://deb.nodesource.com' >&2; exit 1; }

if [ "${1:-}" = --program-only ]; then
  prepare_program "$source"
  exit 0
fi

[ "$(id -u)" = 0 ] || { echo 'Run this as root.' >&2; exit 1; }
[ "$source" != "$program" ] || { echo "Move this copy of the project away from $program, for example to /usr/local/src." >&2; exit 1; }

if ! id campaign >/dev/null 2>&1; then
  useradd --system --user-group --home-dir "$data" --no-create-home --shell /usr/sbin/nologin campaign
fi
install -d -o campaign -g campaign -m 0700 "$data" "$data/congress" "$data/backups"

release=$releases/$(date -u +%Y-%m-%d-%H%M%S)
mkdir -p "$releases"
remove_unfinished
mkdir "$release"
trap 'rm -rf "$release"' EXIT
trap 'exit 1' HUP INT TERM
: >"$release/.installing"
copy_program "$source" "$release"
# Installed packages are reused if they still match.
[ ! -d "$program/node_modules" ] || cp -a "$program/node_modules" "$release/"
prepare_program "$release"
chown -R root:root "$release"
chmod -R u=rwX,go=rX "$release"
# A site also reads settings in its program folder; only it may. Older releases may have left them open.
[ ! -f "$source/.env" ] || install -m 0600 "$source/.env" "$release/.env"
find "$releases" -mindepth 2 -maxdepth 2 -name '.env*' ! -name .env.example -type f \
  -exec chown root:campaign {} + -exec chmod 0640 {} +
# A folder from before there were releases.
[ -L "$program" ] || [ ! -d "$program" ] || mv "$program" "$releases/0"
before=$(readlink "$program" || true)
rm "$release/.installing"
ln -sfn "campaign-releases/${release##*/}" "$program.next"
trap - EXIT
mv -T "$program.next" "$program"
remove_old "${release##*/}" "${before##*/}"

if [ ! -e "$settings" ]; then
  (
    umask 027
    {
      echo '# Settings of the campaign site; .env.example in /srv/campaign describes each of them.'
      echo '# SITE_URL=https://campaign.example.org'
      echo 'TRUSTED_PROXIES=127.0.0.1,::1'
      echo "DATA_DIR=$data"
      echo "CONGRESS_DIR=$data/congress"
      echo '# Keep this: links in emails and stored secrets depend on it.'
      echo "SECRET_KEY=$(head -c 32 /dev/urandom | base64)"
      echo 'DRAIN_SECONDS=10'
    } >"$settings"
  )
  chown root:campaign "$settings"
fi

if [ -d /etc/systemd/system ]; then
  install -m 0644 "$program"/lib/platform/deploy/*.service "$program"/lib/platform/deploy/*.timer /etc/systemd/system/
  [ -d /run/systemd/system ] && systemctl daemon-reload
fi

echo "Installed in $program. Next: edit $settings, then"
echo '  systemctl enable --now campaign-site@3000 campaign-congress.timer campaign-backup.timer'
