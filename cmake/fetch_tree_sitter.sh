#!/usr/bin/env bash
# usage: fetch_tree_sitter.sh FOLDER
# The pinned sources of tree-sitter's core and of its Python grammar, under FOLDER.
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
"$here/fetch_npm.sh" tree-sitter 0.25.1 \
    9ab70476462d1dfacad40e9fb373ba171901a344228395d45ea1e1c54390bb46e63e8d34405e17692c7879da5acdd1f0c674828e518a1a022a59d68de1dbd32c \
    "$1/tree-sitter"
"$here/fetch_npm.sh" tree-sitter-python 0.25.0 \
    782989c7acd06b7e46c5a0ad403fb05c73a162a07110bf9ba7bd56fecddf70332ed3a32bb739155d1e37edd46b0ab6eb0dbc8bb940c9a4083272cee772780b5f \
    "$1/tree-sitter-python"
