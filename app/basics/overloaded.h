// Overloaded: one function object out of several lambdas, for std::visit.
#pragma once

namespace hw {

template<class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template<class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

} // namespace hw
