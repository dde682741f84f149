#!/usr/bin/env bash
# usage: fetch_npm.sh NAME VERSION SHA512 FOLDER
# Unpacks one npm package into FOLDER unless it is there already. The archive's hash is checked before anything is
# unpacked (npm's own "integrity" value, in hexadecimal); nothing in the package is run.
set -euo pipefail
name=$1 version=$2 sha512=$3 folder=$4

[ "$(cat "$folder/.sha512" 2>/dev/null)" = "$sha512" ] && exit 0
command -v npm >/dev/null || { echo "npm is not installed: $name $version left out" >&2; exit 1; }

mkdir -p "$(dirname "$folder")"
work=$(mktemp -d "$folder.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent --ignore-scripts --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000 "$name@$version" >pack.log 2>&1 ||
    { echo "npm registry not reached: $name $version left out" >&2; tail -3 pack.log >&2; exit 1; }
archive=$(ls ./*.tgz)
echo "$sha512  $archive" | sha512sum --check --status ||
    { echo "$name $version: the archive's SHA-512 is not the pinned one: refused" >&2; exit 1; }
tar -xzf "$archive"
echo "$sha512" >package/.sha512
rm -rf "$folder"
mv package "$folder"
