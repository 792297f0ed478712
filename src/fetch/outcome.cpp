#include "belleman/fetch/outcome.hpp"

namespace belleman::fetch {

std::string message_of(Outcome const& outcome) {
    if (auto const* gone = std::get_if<Gone>(&outcome)) return gone->message;
    if (auto const* wait = std::get_if<AskedToWait>(&outcome)) return wait->message;
    if (auto const* failure = std::get_if<Failure>(&outcome)) return failure->message;
    return {};
}

}  // namespace belleman::fetch
