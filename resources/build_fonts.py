#!/usr/bin/python3
"""Makes the bundled fonts from the distribution's packages. Same packages, same bytes out.

Inter becomes "Inter Tabular": Qt before 6.7 cannot switch on OpenType features, so tabular figures are frozen into the
character map; contextual alternates are dropped because they swap brackets and dashes for glyphs without a code point,
and such characters vanish from text that is copied out of an exported PDF. JetBrains Mono loses its ligatures for the
same reason. Both are cut down to the scripts that the dataset uses.

Usage: build_fonts.py --check            exit status 1 and a sentence when something is missing
       build_fonts.py --sources          prints the font files that would be read
       build_fonts.py OUTPUT_FOLDER"""
import os
import sys

try:
    from fontTools import subset
    from fontTools.ttLib import TTFont
except ImportError:
    sys.exit('The Python module fontTools is missing; it makes the bundled fonts. '
             'Install the package python3-fonttools.')

ROOTS = ('/usr/share/fonts', '/usr/local/share/fonts')
WEIGHTS = {'Regular': 400, 'Medium': 500, 'SemiBold': 600, 'Bold': 700}
MONO_WEIGHTS = {'Regular': 400, 'Medium': 500}
KEPT_FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl']
# Latin, Greek, Cyrillic, and the marks, arrows and symbols that the interface draws.
RANGES = ((0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF),
          (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2190, 0x21FF), (0x2200, 0x226F),
          (0x2318, 0x2318), (0x25A0, 0x25CF), (0x2713, 0x2717), (0xFB00, 0xFB04), (0xFFFD, 0xFFFD))


def find(names):
    """The first of these file names anywhere below the font folders; packages move them between opentype/truetype."""
    for wanted in names:
        for root in ROOTS:
            for folder, below, files in os.walk(root):
                below.sort()
                if wanted in files:
                    return os.path.join(folder, wanted)
    return None


def sources():
    """(output name, weight, file) of every font; stops with a sentence when a package is missing."""
    variable = None
    found = []
    for style, weight in WEIGHTS.items():
        path = find((f'Inter-{style}.otf', f'Inter-{style}.ttf'))
        if path is None:
            variable = variable or find(('InterVariable.ttf', 'Inter-V.ttf', 'Inter.var.ttf', 'Inter[opsz,wght].ttf',
                                         'Inter[wght].ttf', 'Inter[slnt,wght].ttf'))
            path = variable
        if path is None:
            sys.exit(f'The font Inter {style} was not found below {" or ".join(ROOTS)}. '
                     'Install the package fonts-inter.')
        found.append((f'InterTabular-{style}', weight, path))
    for style, weight in MONO_WEIGHTS.items():
        path = find((f'JetBrainsMono-{style}.ttf', f'JetBrainsMono-{style}.otf'))
        if path is None:
            sys.exit(f'The font JetBrains Mono {style} was not found below {" or ".join(ROOTS)}. '
                     'Install the package fonts-jetbrains-mono.')
        found.append((f'JetBrainsMono-{style}', weight, path))
    return found


def load(path, weight):
    font = TTFont(path, recalcTimestamp=False)
    if 'fvar' in font:
        from fontTools.varLib import instancer
        place = {axis.axisTag: axis.defaultValue for axis in font['fvar'].axes}
        place['wght'] = weight
        if 'opsz' in place:
            place['opsz'] = 14
        font = instancer.instantiateVariableFont(font, place)
    return font


def freeze_tabular_figures(font):
    """Maps every figure to its tabular twin in the character map. Not the full stop and its like: in text they would
    stand apart ("v15.1"), and a column is held by its figures."""
    table = font['GSUB'].table
    twins = {}
    digits = {font.getBestCmap()[code] for code in range(ord('0'), ord('9') + 1)}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == 'tnum':
            for index in record.Feature.LookupListIndex:
                for entry in table.LookupList.Lookup[index].SubTable:
                    entry = getattr(entry, 'ExtSubTable', entry)
                    twins.update({k: v for k, v in getattr(entry, 'mapping', {}).items() if k in digits})
    for part in font['cmap'].tables:
        if part.isUnicode():
            for code in list(part.cmap):
                part.cmap[code] = twins.get(part.cmap[code], part.cmap[code])
    characters = font.getBestCmap()
    figures = [characters[code] for code in range(ord('0'), ord('9') + 1)]
    widths = sorted(font['hmtx'][name][0] for name in figures)
    common = widths[len(widths) // 2]
    if widths[-1] - widths[0] > common / 200:
        sys.exit(f'The figures of this Inter are {widths[0]} to {widths[-1]} units wide after freezing "tnum"; expected '
                 'one width. The package fonts-inter holds a font that this script does not know.')
    for name in figures:  # some releases are one or two units off in single figures
        font['hmtx'][name] = (common, font['hmtx'][name][1])


def reduce(font):
    options = subset.Options()
    options.layout_features = KEPT_FEATURES
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17]
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    options.drop_tables += ['DSIG', 'meta', 'STAT']
    worker = subset.Subsetter(options)
    worker.populate(unicodes=[code for low, high in RANGES for code in range(low, high + 1)])
    worker.subset(font)


def rename(font, family, weight):
    """One family with four weights; nothing of the name reminds a font menu of the font that it was made from."""
    style = {400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold'}[weight]
    postscript = f'{family.replace(" ", "")}-{style}'
    legacy = family if weight in (400, 700) else f'{family} {style}'
    names = {1: legacy, 2: style if weight in (400, 700) else 'Regular', 3: f'{postscript};Helixwatch',
             4: f'{family} {style}', 6: postscript, 16: family, 17: style}
    table = font['name']
    for number, text in names.items():
        table.removeNames(nameID=number)
        table.setName(text, number, 3, 1, 0x409)
    font['OS/2'].usWeightClass = weight
    if 'CFF ' in font:
        cff = font['CFF '].cff
        cff.fontNames[0] = postscript
        top = cff.topDictIndex[0]
        top.FullName, top.FamilyName = f'{family} {style}', family


def main(folder):
    os.makedirs(folder, exist_ok=True)
    for name, weight, path in sources():
        font = load(path, weight)
        mono = name.startswith('JetBrains')
        if not mono:
            freeze_tabular_figures(font)
        reduce(font)
        rename(font, 'JetBrains Mono Plain' if mono else 'Inter Tabular', weight)
        font.save(os.path.join(folder, name + '.font'))


if __name__ == '__main__':
    if sys.argv[1:] == ['--check']:
        sources()
    elif sys.argv[1:] == ['--sources']:
        print(';'.join(path for _, _, path in sources()))
    elif len(sys.argv) == 2:
        main(sys.argv[1])
    else:
        sys.exit(__doc__)
