// The keys and words of a board's text form. Private to app/session.
#pragma once

#include "session/graph_board_content.h"

#include <QLatin1String>
#include <array>

namespace hw {

namespace keys {
// clang-format off
inline constexpr QLatin1String version("helixwatch-board"), dataset("dataset"), objects("objects"),
    collections("collections"), notes("notes"), layout("layout"), colouring("colouring"), apart("apart"),
    kindsOff("kinds-off"), centre("centre"), path("path"), id("id"), name("name"), is("is"), x("x"), y("y"),
    pinned("pinned"), parent("parent"), kind("kind"), members("members"), mixed("mixed"), note("note"), text("text"), width("width"),
    height("height"), from("from"), to("to"), throughHubs("through-hubs"), number("number");
// clang-format on
} // namespace keys

template<class E>
constexpr auto wordsOfBoard() {
    using L = QLatin1String;
    if constexpr (std::is_same_v<E, GoneObject::Was>)
        return std::array{L("shown"), L("hidden"), L("placed")};
    else if constexpr (std::is_same_v<E, CanvasNote::Is>)
        return std::array{L("text"), L("frame"), L("arrow")};
    else if constexpr (std::is_same_v<E, BoardLayout>)
        return std::array{L("force"), L("layered"), L("radial"), L("columns-by-origin"), L("columns-by-area")};
    else
        return std::array{L("kind"), L("origin"), L("area")};
}

template<class E>
QString wordOf(E value) {
    return wordsOfBoard<E>()[static_cast<std::size_t>(value)];
}

template<class E>
std::optional<E> ofWord(const QString &text) {
    const auto words = wordsOfBoard<E>();
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == text)
            return static_cast<E>(i);
    return std::nullopt;
}

} // namespace hw
