// Result<T>: a value, or an error that is a sentence for a person. For expected failures only; a broken promise of
// our own code is an assertion, and exceptions stay inside the file that calls the throwing library.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace hw {

/// What happened, where, what was kept, what to do: one or more full sentences in UTF-8, without markup.
struct Error {
    std::string message;
    friend bool operator==(const Error &, const Error &) = default;
};

template<class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::string message) { return tl::unexpected<Error>(Error{std::move(message)}); }

} // namespace hw
