// Read by moc before every header, and by nothing else: moc of Qt 6.4 does not expand this macro of libstdc++ where
// <compare>, <concepts> or <ranges> come first, and then fails on "namespace std".
#pragma once
#define _GLIBCXX_VISIBILITY(V)
