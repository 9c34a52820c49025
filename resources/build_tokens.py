#!/usr/bin/python3
"""Writes the colour table that theme.cpp includes (sorted by name) from tokens.json, and the application icon.
Usage: build_tokens.py TOKENS.json ICON_TEMPLATE.svg OUT.inc OUT.svg"""
import json
import re
import sys


def stop(sentence):
    sys.exit('resources/tokens.json: ' + sentence)


def main(tokens_file, template_file, table_file, icon_file):
    def unique(pairs):
        seen = {}
        for name, value in pairs:
            if name in seen:
                stop(f'"{name}" stands twice in one theme; every token has one value.')
            seen[name] = value
        return seen

    with open(tokens_file, encoding='utf-8') as f:
        themes = json.load(f, object_pairs_hook=unique)
    if sorted(themes) != ['dark', 'light']:
        stop(f'expected the themes "light" and "dark", found {sorted(themes)}.')
    light, dark = themes['light'], themes['dark']
    lonely = sorted(set(light) ^ set(dark))
    if lonely:
        stop(f'{", ".join(lonely)}: present in one theme only; every token needs a light and a dark value.')
    for theme, values in themes.items():
        for name, value in values.items():
            if not re.fullmatch('#[0-9A-F]{6}', value):
                stop(f'{theme} {name} is "{value}"; expected # and six capital hexadecimal digits.')
    with open(table_file, 'w', encoding='utf-8', newline='\n') as f:
        f.write('// Generated from resources/tokens.json; never edited.\n')
        for name in sorted(light):
            f.write(f'{{"{name}", 0x{light[name][1:]}, 0x{dark[name][1:]}}},\n')

    def colour(match):
        if match[1] not in themes or match[2] not in themes[match[1]]:
            sys.exit(f'{template_file}: unknown colour "{match[0]}"; expected @theme:token@.')
        return themes[match[1]][match[2]]

    with open(template_file, encoding='utf-8') as f:
        icon = re.sub('@([a-z]+):([a-zA-Z.]+)@', colour, f.read())
    with open(icon_file, 'w', encoding='utf-8', newline='\n') as f:
        f.write(icon)


if __name__ == '__main__':
    main(*sys.argv[1:])
